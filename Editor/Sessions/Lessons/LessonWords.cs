using Hebb.Layers;

namespace Hebb.Editor.Sessions.Lessons;

/// <summary>Formulas and captions of the stages, English and Chinese.</summary>
internal static class LessonWords
{
    public static (string Formula, string[] Captions) Forward(Layer layer) => layer switch
    {
        Conv2D => ("y[f, i, j] = Σ x[c, i+r, j+s] · w[f, c, r, s] + b[f]", ["Each filter slides over the picture and sums products: a large number says “here it looks like me”.", "每个卷积核在图片上滑动并对乘积求和：数值大表示“这里像我”。"]),
        Dense => ("y = x · W + b", ["Every output is a weighted sum of all inputs.", "每个输出都是全部输入的加权和。"]),
        MaxPool2D => ("y[c, i, j] = max of x[c, 2i..2i+1, 2j..2j+1]", ["Of each little window only the largest number goes on: the picture halves, what was found stays.", "每个小窗口只保留最大的数：图片减半，找到的特征保留。"]),
        Flatten => ("y = x, as one row", ["The maps are laid out as one long row of numbers.", "把特征图排成一长串数字。"]),
        Dropout => ("y = x · mask / (1 − p)", ["Some numbers are dropped at random, so that the network does not rely on a few.", "随机丢弃一些数字，使网络不依赖少数几个。"]),
        Activation { Function: "relu" } => ("y = max(0, x)", ["Negative numbers become 0: only what was found counts.", "负数变为 0：只有找到的才算数。"]),
        Activation { Function: "softmax" } => ("y[i] = exp(x[i]) / Σ exp(x)", ["Scores become probabilities that sum to 1.", "分数变成总和为 1 的概率。"]),
        _ => ($"y = {layer.Kind}(x)", ["The numbers go through this layer.", "数字经过这一层。"]),
    };

    public static string[] Initialise { get; } =
    [
        "Weights start as small random numbers whose range fits the layer (Glorot). Every unit starts different, so that each can learn something else.",
        "权重以适合该层范围的小随机数开始（Glorot）。每个单元起点不同，才能学到不同的东西。",
    ];

    public static string[] Loss { get; } =
    [
        "The loss is large when the right class got a small probability. Learning means making it smaller.",
        "正确类别的概率越小，损失越大。学习就是让它变小。",
    ];

    public static string[] BackwardScores { get; } =
    [
        "The gradient begins at the end: probability minus truth. What was too sure is pushed down, the right class up.",
        "梯度从末端开始：概率减去真值。过于自信的被压低，正确的类别被抬高。",
    ];

    public static string[] Backward { get; } =
    [
        "The chain rule carries the gradient back: for each weight, how much the loss would grow if the weight grew.",
        "链式法则把梯度往回传：对每个权重，若它增大，损失会增加多少。",
    ];

    public static string[] Update { get; } =
    [
        "Adam moves every weight a little against its gradient. In the first step all move by nearly the learning rate.",
        "Adam 让每个权重逆着梯度移动一点。第一步时移动量几乎都等于学习率。",
    ];

    public static string[] After { get; } =
    [
        "The same picture again, with the new weights: the loss is smaller. A training run is this step, thousands of times.",
        "用新权重再看同一张图片：损失变小了。训练就是把这一步重复成千上万次。",
    ];
}
