using System;
using System.Collections.Generic;

namespace Hebb.Layers
{
    /// <summary>Makes layers again from the kind and settings that a model file keeps.</summary>
    public static class LayerCatalog
    {
        private static readonly Dictionary<string, Func<LayerConfig, string, Layer>> Makers = new Dictionary<string, Func<LayerConfig, string, Layer>>
        {
            ["activation"] = (config, name) => new Activation(config.Text("function"), name),
            ["adaptive_average_pooling2d"] = AdaptiveAveragePool2D.FromConfig,
            ["add"] = (config, name) => new Add(name),
            ["append_vector"] = (config, name) => new AppendVector(config.Int(AppendVector.LengthSetting), name: name),
            ["average_pooling2d"] = AveragePool2D.FromConfig,
            ["batch_normalization"] = (config, name) => new BatchNormalization(
                config.Float(BatchNormalization.MomentumSetting),
                config.Float(NormalizationLayer.EpsilonSetting),
                config.Bool(NormalizationLayer.AffineSetting),
                name),
            ["bidirectional"] = Bidirectional.From,
            ["celu"] = Celu.FromConfig,
            ["concatenate"] = Concatenate.FromConfig,
            ["conv1d"] = Conv1D.FromConfig,
            ["conv2d"] = Conv2D.FromConfig,
            ["conv2d_transpose"] = Conv2DTranspose.FromConfig,
            ["dense"] = (config, name) => new Dense(config.Int("units"), config.Text("activation"), config.Bool("use_bias"), name: name),
            ["depthwise_conv2d"] = DepthwiseConv2D.FromConfig,
            ["dropout"] = (config, name) => new Dropout(config.Float(Dropout.RateSetting), name),
            ["elu"] = Elu.FromConfig,
            ["embedding"] = (config, name) => new Embedding(
                config.Int(Embedding.InputDimSetting), config.Int(Embedding.OutputDimSetting), config.Int(Embedding.PaddingSetting), name),
            ["flatten"] = (config, name) => new Flatten(name),
            ["global_average_pooling2d"] = (config, name) => new GlobalAveragePool2D(name),
            ["group_normalization"] = (config, name) => new GroupNormalization(
                config.Int(GroupNormalization.GroupsSetting), config.Float(NormalizationLayer.EpsilonSetting), config.Bool(NormalizationLayer.AffineSetting), name),
            ["gru"] = (config, name) => new Gru(
                config.Int(RecurrentLayer.UnitsSetting), config.Bool(RecurrentLayer.ReturnSequencesSetting), config.Bool(RecurrentLayer.GoBackwardsSetting), name),
            ["instance_normalization"] = (config, name) => new InstanceNormalization(
                config.Float(NormalizationLayer.EpsilonSetting), config.Bool(NormalizationLayer.AffineSetting), name),
            ["layer_normalization"] = (config, name) => new LayerNormalization(
                config.Int(LayerNormalization.AxesSetting), config.Float(NormalizationLayer.EpsilonSetting), config.Bool(NormalizationLayer.AffineSetting), name),
            ["leaky_relu"] = LeakyRelu.FromConfig,
            ["lstm"] = (config, name) => new Lstm(
                config.Int(RecurrentLayer.UnitsSetting), config.Bool(RecurrentLayer.ReturnSequencesSetting), config.Bool(RecurrentLayer.GoBackwardsSetting), name),
            ["max_pooling2d"] = MaxPool2D.FromConfig,
            ["multiply"] = (config, name) => new Multiply(name),
            ["normalization"] = (config, name) => new Normalization(config.Float(Normalization.LimitSetting), name),
            ["one_hot"] = (config, name) => new OneHot(config.Int(OneHot.ClassesSetting), name),
            ["pad"] = Pad.FromConfig,
            ["permute"] = Permute.FromConfig,
            ["prelu"] = Prelu.FromConfig,
            ["reshape"] = Reshape.FromConfig,
            ["simple_rnn"] = (config, name) => new SimpleRnn(
                config.Int(RecurrentLayer.UnitsSetting),
                config.Text(SimpleRnn.ActivationSetting),
                config.Bool(RecurrentLayer.ReturnSequencesSetting),
                config.Bool(RecurrentLayer.GoBackwardsSetting),
                name),
            ["slice"] = Slice.FromConfig,
            ["up_sampling2d"] = UpSampling2D.FromConfig,
        };

        /// <summary>The layer of that kind with those settings.</summary>
        /// <exception cref="FormatException">The kind is unknown, or a setting is missing or has the wrong form.</exception>
        public static Layer Create(string kind, LayerConfig config, string name) => Makers.TryGetValue(kind, out var make)
            ? make(config, name)
            : throw new FormatException($"There is no layer of the kind '{kind}'. It may come from a newer version of Hebb.");

        /// <summary>Makes a layer kind of your own loadable.</summary>
        public static void Register(string kind, Func<LayerConfig, string, Layer> make) => Makers[kind] = make;
    }
}
