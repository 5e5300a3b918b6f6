export interface DoctorWords {
  problem: string;
  advice: string[];
}

/** Where the doctor's own words speak of the command line, in English. */
export const doctorEnglish: Record<string, DoctorWords | undefined> = {
  validation_small: { problem: "Too few pictures are held out to judge by.", advice: ["Add pictures: one in five is held out.", "Do not choose between networks by differences that are smaller than this."] },
};

/** The doctor's words in Chinese, by rule. English comes from the doctor itself, with its figures. */
export const doctorChinese: Record<string, DoctorWords | undefined> = {
  one_class: { problem: "模型总是给出同一个类别。", advice: ["先处理其他问题：学习率不当、单元失活或标签错误都会导致这种情况。", "如果某一类远多于其他类，请补充较少的类别。"] },
  class_imbalance: { problem: "类别数量不均，较少的类别受影响。", advice: ["收集更多较少类别的图片。", "打开“随机变化图片”。"] },
  dead_relus: { problem: "许多 ReLU 单元已失活。", advice: ["将学习率除以 10：过大的一步会让单元永远输出 0。", "换一个随机种子重新训练。"] },
  diverged: { problem: "训练发散：损失不再是数字。", advice: ["学习率可能太高：除以 10，必要时再除一次。"] },
  exploding_gradients: { problem: "梯度爆炸。", advice: ["降低学习率。", "使用较小的网络。"] },
  far_off_at_start: { problem: "输入或初始权重过大。", advice: ["换一个随机种子重新训练。"] },
  labels_shuffled: { problem: "标签似乎与图片不符。", advice: ["检查各类别中的图片是否放对。", "在混淆矩阵中点击格子，查看被认错的图片。"] },
  learning_rate_high: { problem: "学习率太高。", advice: ["降低学习率：试试当前值的十分之一。"] },
  learning_rate_low: { problem: "学习率太低：损失几乎不动。", advice: ["将学习率乘以 10。", "增加训练轮数。"] },
  loss_never_moves: { problem: "损失始终不变。", advice: ["检查学习率是否接近常用值。", "换一个随机种子重新训练。"] },
  overfitting: { problem: "过拟合：模型记住了训练图片。", advice: ["添加更多图片。", "打开“随机变化图片”。", "使用较小的网络，或更早停止。"] },
  validation_small: { problem: "留作检验的图片太少。", advice: ["添加更多图片：每五张会留出一张作检验。", "不要根据小于此误差的差别来选择模型。"] },
  vanishing_gradients: { problem: "梯度在到达前几层之前消失。", advice: ["使用较小的网络。"] },
};
