using Microsoft.CodeAnalysis;

namespace Hebb.Editor.Reference;

/// <summary>How types and members are declared, in C#.</summary>
internal static class ApiSignature
{
    private static readonly SymbolDisplayFormat Names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Members = Names
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword)
        .WithMiscellaneousOptions(Names.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat Properties = new SymbolDisplayFormat(propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor)
        .WithMemberOptions(Members.MemberOptions)
        .WithParameterOptions(Members.ParameterOptions)
        .WithGenericsOptions(Members.GenericsOptions)
        .WithMiscellaneousOptions(Members.MiscellaneousOptions);

    private static readonly SymbolDisplayFormat Delegates = new SymbolDisplayFormat(delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature)
        .WithParameterOptions(Members.ParameterOptions)
        .WithGenericsOptions(Members.GenericsOptions)
        .WithMiscellaneousOptions(Members.MiscellaneousOptions);

    /// <summary>The name with the types around it and its type parameters: <c>DataSplit&lt;TDataset&gt;</c>.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(Names);

    /// <summary>The head of a type's declaration.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            return $"delegate {NameOf(type.DelegateInvokeMethod!.ReturnType)} {type.ToDisplayString(Delegates)}";
        }

        var bases = BasesOf(type).Select(NameOf).ToList();
        return $"{Modifiers(type)}{Kind(type)} {NameOf(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : string.Empty)}";
    }

    /// <summary>A member's declaration without its body; only what is not public says so.</summary>
    public static string Of(ISymbol member)
    {
        var text = member.ToDisplayString(member is IPropertySymbol ? Properties : Members);
        return member.DeclaredAccessibility == Accessibility.Public ? text : $"protected {text}";
    }

    private static IEnumerable<ITypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        var isPlain = type.TypeKind is TypeKind.Enum || type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType };
        IEnumerable<ITypeSymbol> bases = isPlain ? [] : [type.BaseType!];
        return type.TypeKind is TypeKind.Enum ? bases : bases.Concat(type.Interfaces.Where(PublicApi.IsVisible).OrderBy(NameOf, StringComparer.Ordinal));
    }

    private static string Modifiers(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct } => (type.IsReadOnly ? "readonly " : string.Empty) + (type.IsRefLikeType ? "ref " : string.Empty),
        { TypeKind: not TypeKind.Class } => string.Empty,
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => string.Empty,
    };

    private static string Kind(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        _ => "class",
    };
}
