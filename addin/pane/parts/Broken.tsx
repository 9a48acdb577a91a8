import { Component, type ReactNode } from 'react'
import type { Words } from '../../words/words.ts'

/** Says so where a page cannot be drawn, instead of leaving the pane empty; React asks for a class here. */
export class Broken extends Component<{ words: Words; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <p role="alert">{this.props.words.common.brokenInside}</p> : this.props.children
  }
}
