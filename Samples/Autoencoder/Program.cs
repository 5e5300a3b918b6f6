using System;
using Hebb.Data;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

var folder = args.Length > 0 ? args[0] : "../shared/data/mnist";
var images = IdxFolder.Load(folder);
var training = new ReconstructionDataset(images.Train);
var test = new ReconstructionDataset(images.Test);

const int Code = 32;
const int Epochs = 20;
const int BatchSize = 128;
var model = new Sequential();
model.Add(new Flatten());
model.Add(new Dense(512, "relu"));
model.Add(new Dense(128, "relu"));
model.Add(new Dense(Code));
model.Add(new Dense(128, "relu"));
model.Add(new Dense(512, "relu"));
model.Add(new Dense(images.Train.Shape.Length, "sigmoid"));

var steps = Epochs * ((training.Count + BatchSize - 1) / BatchSize);
var optimizer = new Adam { Schedule = new OneCycle(0.002f, steps, riseShare: 0.2f) };
model.Compile(optimizer, "mean_squared_error");
model.Fit(training, new FitOptions { Epochs = Epochs, BatchSize = BatchSize });

Console.WriteLine($"test MSE {model.Evaluate(test).Loss:0.0000}");
Console.WriteLine($"PCA MSE {PrincipalComponents.Of(images.Train, Code).ReconstructionError(images.Test):0.0000}");
