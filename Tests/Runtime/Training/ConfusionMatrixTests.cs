using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class ConfusionMatrixTests
{
    /// <summary>Six rows of three classes: 0 read as 0 and 1; 1 as 1; 2 as 2, 2 and 0.</summary>
    private static ConfusionMatrix Example()
    {
        var matrix = new ConfusionMatrix(3);
        Update(matrix, [0, 0, 1, 2, 2, 2], [0, 1, 1, 2, 2, 0]);
        return matrix;
    }

    [Test]
    public void Counts_stand_in_the_row_of_the_truth_and_the_column_of_the_answer()
    {
        var matrix = Example();

        Assert.That(matrix[0, 1], Is.EqualTo(1));
        Assert.That(matrix[1, 0], Is.Zero);
        Assert.That(matrix[2, 2], Is.EqualTo(2));
        Assert.That(matrix.Total, Is.EqualTo(6));
        Assert.That(matrix.Result, Is.EqualTo(4.0 / 6));
    }

    [Test]
    public void Precision_recall_and_f1_follow_their_definitions()
    {
        var matrix = Example();

        Assert.That(matrix.Recall(2), Is.EqualTo(2.0 / 3));
        Assert.That(matrix.Precision(0), Is.EqualTo(0.5));
        Assert.That(matrix.F1(1), Is.EqualTo(2 * 0.5 * 1 / 1.5).Within(1e-12));
        Assert.That(matrix.MacroRecall, Is.EqualTo((0.5 + 1 + (2.0 / 3)) / 3).Within(1e-12));
    }

    [Test]
    public void A_class_that_never_occurs_does_not_weigh_on_the_means()
    {
        var matrix = new ConfusionMatrix(4);
        Update(matrix, [0, 1], [0, 1]);

        Assert.That(matrix.MacroRecall, Is.EqualTo(1));
        Assert.That(matrix.Recall(3), Is.Zero);
    }

    [Test]
    public void One_hot_targets_count_like_labels()
    {
        var matrix = new ConfusionMatrix(2);
        var predictions = new[] { 0.9f, 0.1f, 0.2f, 0.8f };
        var targets = new Tensor(new TensorShape(2, 2), new[] { 1f, 0f, 1f, 0f });

        matrix.Update(predictions, new TensorShape(2, 2), targets.Bytes, DataType.Float32);

        Assert.That(matrix[0, 0], Is.EqualTo(1));
        Assert.That(matrix[0, 1], Is.EqualTo(1));
    }

    [Test]
    public void Reset_forgets_everything()
    {
        var matrix = Example();

        matrix.Reset();

        Assert.That(matrix.Total, Is.Zero);
        Assert.That(matrix.Result, Is.NaN);
    }

    private static void Update(ConfusionMatrix matrix, int[] labels, int[] answers)
    {
        var classes = matrix.Classes;
        var predictions = new float[labels.Length * classes];
        for (var row = 0; row < labels.Length; row++)
        {
            predictions[(row * classes) + answers[row]] = 1;
        }

        matrix.Update(predictions, new TensorShape(labels.Length, classes), Tensor.FromLabels(labels).Bytes, DataType.Int32);
    }
}
