import { command, read } from '../app/commands'
import { os } from '../app/context'
import { getAsset, listAssets, removeAssets, saveAsset } from './asset.service'
import { runDepreciation } from './depreciation.service'
import { disposeAsset, removeDisposal } from './disposal.service'

const on = os.ledger.asset

export const assetHandlers = {
  list: on.list.handler(read(listAssets)),
  get: on.get.handler(read(getAsset)),
  save: on.save.handler(command(saveAsset)),
  remove: on.remove.handler(command(removeAssets)),
  depreciation: { run: on.depreciation.run.handler(command(runDepreciation)) },
  disposal: { save: on.disposal.save.handler(command(disposeAsset)), remove: on.disposal.remove.handler(command(removeDisposal)) }
}
