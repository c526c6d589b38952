import './app/nonce'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gate } from './app/Gate'
import { Providers } from './app/Providers'
import { ErrorBoundary } from './ui/ErrorBoundary'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary page="outpost" isWhole><Providers><Gate /></Providers></ErrorBoundary>
  </StrictMode>
)
