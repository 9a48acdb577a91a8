/** The order of rules: what is done when, and by whom. The order decides winners, so it stands here once. */
export const STEPS = [
  { step: 1, title: '指标得分', by: 'engine' },
  { step: 2, title: '得分项折算', by: 'engine' },
  { step: 3, title: '得分项上下限', by: 'engine' },
  { step: 4, title: '加分（凭据、去重、倍数、封顶）', by: 'engine' },
  { step: 5, title: '扣分', by: 'engine' },
  { step: 6, title: '察访核验、督查扣分', by: 'engine' },
  { step: 7, title: '总分与公布小数位', by: 'engine' },
  { step: 8, title: '及格线与参评资格', by: 'engine' },
  { step: 9, title: '组内名次', by: 'engine' },
  { step: 10, title: '名额', by: 'engine' },
  { step: 11, title: '并列处理', by: 'engine' },
  { step: 12, title: '等次', by: 'engine' },
  { step: 13, title: '下调等次', by: 'engine' },
  { step: 14, title: '跨年度事项、奖项、奖金', by: 'engine' },
  { step: 15, title: '反馈、异议、复核、重算', by: 'service' },
  { step: 16, title: '审定、锁定、通报', by: 'service' },
] as const
