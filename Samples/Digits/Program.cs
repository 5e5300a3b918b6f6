using System;
using Hebb.Data;
using Hebb.Data.Digits;
using Hebb.Layers;
using Hebb.Models;

var digits = DigitGenerator.Create(trainCount: 20000, testCount: 4000, seed: 1);
var (xTrain, yTrain) = digits.Train.ToTensors();
var (xTest, yTest) = digits.Test.ToTensors();

var model = new Sequential();
model.Add(new Flatten());
model.Add(new Dense(128));
model.Add(new Activation("relu"));
model.Add(new Dense(10));
model.Add(new Activation("softmax"));
model.Compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: new[] { "accuracy" });
model.Fit(xTrain, yTrain, batchSize: 128, epochs: 10);

var (loss, accuracy) = model.Evaluate(xTest, yTest);
Console.WriteLine($"test loss {loss:0.000}");
Console.WriteLine($"test accuracy {accuracy:0.000}");
