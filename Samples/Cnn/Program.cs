using System;
using Hebb.Data;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

var folder = args.Length > 0 ? args[0] : "../shared/data/mnist";
var images = IdxFolder.Load(folder);
var normalization = images.Train.MeasureNormalization();
var training = images.Train.WithNormalization(normalization);
var test = images.Test.WithNormalization(normalization);

const int Epochs = 5;
const int BatchSize = 128;
var model = new Sequential();
foreach (var filters in new[] { 16, 32, 64 })
{
    model.Add(new Conv2D(filters, 3, padding: "same", useBias: false));
    model.Add(new BatchNormalization());
    model.Add(new MaxPool2D());
    model.Add(new Activation("relu"));
}

model.Add(new Flatten());
model.Add(new Dense(training.ClassNames.Count));
model.Add(new Activation("softmax"));

var steps = Epochs * ((training.Count + BatchSize - 1) / BatchSize);
var optimizer = new Adam { Schedule = new OneCycle(0.005f, steps, riseShare: 0.2f) };
model.Compile(optimizer, "categorical_crossentropy", new[] { "accuracy" });
model.Fit(training, new FitOptions { Epochs = Epochs, BatchSize = BatchSize });

var (loss, accuracy) = model.Evaluate(test);
Console.WriteLine($"test loss {loss:0.000}");
Console.WriteLine($"test accuracy {accuracy:0.000}");
