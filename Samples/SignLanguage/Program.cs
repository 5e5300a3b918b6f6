using System;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Data.Images;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

const int Side = 48;
const int Epochs = 60;
const int BatchSize = 32;

var folder = args.Length > 0 ? args[0] : "../shared/data/sign-language-digits";
var photographs = ImageFolder.Load(folder, new ImageFolderOptions(new ResizePreprocessing(Side, Side, 3, ImageFit.Pad))).Data;
var normalization = photographs.Train.MeasureNormalization();
var test = photographs.Test.WithNormalization(normalization);
var changes = new ImageAugmentation[]
{
    new HorizontalFlip(), new RandomRotation(12), new RandomShift(0.1, 0.1), new RandomZoom(0.15), new Brightness(0.15), new Contrast(0.2),
};
var training = new AugmentedDataset(photographs.Train.WithNormalization(normalization), changes, fill: FillMode.Nearest);

var model = new Sequential();
foreach (var filters in new[] { 16, 32, 64, 64 })
{
    model.Add(new Conv2D(filters, 3, padding: "same", useBias: false));
    model.Add(new BatchNormalization());
    model.Add(new MaxPool2D());
    model.Add(new Activation("relu"));
}

model.Add(new Flatten());
model.Add(new Dropout(0.3f));
model.Add(new Dense(training.ClassNames.Count));
model.Add(new Activation("softmax"));

var steps = Epochs * ((training.Count + BatchSize - 1) / BatchSize);
var optimizer = new Adam { Schedule = new OneCycle(0.003f, steps, riseShare: 0.2f) };
model.Compile(optimizer, "categorical_crossentropy", new[] { "accuracy" });
model.Fit(training, new FitOptions { Epochs = Epochs, BatchSize = BatchSize });

var (loss, accuracy) = model.Evaluate(test);
Console.WriteLine($"test loss {loss:0.000}");
Console.WriteLine($"test accuracy {accuracy:0.000}");
