namespace Hebb.Editor.Reports;

/// <summary>
/// What one pass over the training data gave. Epochs count from 1; losses are in nats, accuracies from 0 to 1;
/// the values of the held-out samples are null when nothing was held out.
/// </summary>
internal sealed record EpochRecord(int Epoch, double Loss, double Accuracy, double? ValidationLoss, double? ValidationAccuracy, double Seconds);
