import {
  CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, CustomFilterModule,
  EventApiModule, ExternalFilterModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule
} from 'ag-grid-community'

/** Registers only what the sheet uses: editing, selection, clipboard and undo are our own. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, CustomFilterModule,
    EventApiModule, ExternalFilterModule, InfiniteRowModelModule, LocaleModule, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule
  ])
}
