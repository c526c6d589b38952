import { countTexts as texts } from '../../../src-shared/messages/count-screen'

/** Over, short or the same, in words. */
export const resultText = (differenceFen: number): string => (differenceFen === 0 ? texts.same : differenceFen > 0 ? texts.over(differenceFen) : texts.short(-differenceFen))
