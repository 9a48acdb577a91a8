import { useCallback, useEffect, useState } from 'react'

const STEPS = ['code', 'paper', 'check'] as const

/** Where a voter is, up to the vote. */
export type Step = (typeof STEPS)[number]

/** The voter's step, which the browser's back button goes back in; the history holds its name and nothing else. */
export function useSteps(): { readonly step: Step; readonly go: (to: Step) => void } {
  const [step, setStep] = useState<Step>('code')
  useEffect(() => {
    const back = ({ state }: PopStateEvent) => setStep(STEPS.find((one) => one === state) ?? 'code')
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [])
  const go = useCallback((to: Step) => {
    window.history.pushState(to, '')
    setStep(to)
  }, [])
  return { step, go }
}
