using System;
using System.IO;
using Hebb.Data;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

var text = File.ReadAllText(args.Length > 0 ? args[0] : "../shared/data/tinyshakespeare/input.txt");
var vocabulary = new CharacterVocabulary(text);
var tokens = vocabulary.Encode(text);
var split = tokens.Length - (tokens.Length / 10);

const int Window = 128;
const int Epochs = 8;
const int BatchSize = 32;
var training = new TextDataset(tokens[..split], Window, Window);
var model = new Sequential();
model.Add(new Embedding(vocabulary.Count, 64));
model.Add(new Gru(256, returnSequences: true));
model.Add(new Dense(vocabulary.Count));
model.Add(new Activation("softmax"));

var steps = Epochs * ((training.Count + BatchSize - 1) / BatchSize);
var optimizer = new Adam { Schedule = new OneCycle(0.005f, steps, riseShare: 0.2f) };
model.Compile(optimizer, "categorical_crossentropy");
model.Fit(training, new FitOptions { Epochs = Epochs, BatchSize = BatchSize });

Console.WriteLine($"test loss {SequenceLoss.Measure(model, tokens.AsSpan(split), streams: 64):0.000} nats per character");
using var generator = new TextGenerator(model, vocabulary);
Console.WriteLine("ROMEO:" + generator.Generate("ROMEO:", length: 300, temperature: 0.8f));
