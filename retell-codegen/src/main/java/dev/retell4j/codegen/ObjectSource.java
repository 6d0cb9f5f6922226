package dev.retell4j.codegen;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.retell4j.codegen.Api.ObjectType;
import dev.retell4j.codegen.Api.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.Modifier;

/** Writes the class of an object: accessors, wire fields, builder. */
final class ObjectSource {
    private static final ClassName IMMUTABLE = ClassName.get("org.immutables.value", "Value", "Immutable");

    private static final TypeName EXTRA =
            ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), Library.JSON);

    private final Api api;
    private final ObjectType type;
    private final ClassName builder;
    private final ClassName values;

    ObjectSource(Api api, ObjectType type) {
        this.api = api;
        this.type = type;
        this.builder = type.name().nestedClass("Builder");
        this.values = type.name().peerClass("Immutable" + type.name().simpleName());
    }

    TypeSpec write() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(type.name())
                .addJavadoc("$L", classDoc())
                .addAnnotation(IMMUTABLE)
                .addAnnotation(Library.STYLE)
                .addAnnotation(AnnotationSpec.builder(JsonDeserialize.class)
                        .addMember("builder", "$T.Builder.class", values)
                        .addMember("using", "$T.Reader.class", Library.FOREIGN_MAPPER)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT, Modifier.SEALED)
                .superclass(Library.OBJECT)
                .addPermittedSubclass(values)
                .addMethod(MethodSpec.constructorBuilder().build());
        if (type.schema().deprecated()) {
            spec.addAnnotation(Deprecated.class);
        }
        type.unions().forEach(union -> spec.addSuperinterface(api.className(union)));
        type.docs()
                .behaviour()
                .ifPresent(name -> spec.addSuperinterface(type.name().peerClass(name)));
        pageItems().ifPresent(items -> spec.addSuperinterface(ParameterizedTypeName.get(Library.PAGE, items)));
        if (type.multipart()) {
            spec.addSuperinterface(Library.MULTIPART);
        }
        spec.addMethod(builderMethod());
        type.docs().factories().forEach(factory -> spec.addMethod(factory(factory)));
        spec.addMethod(toBuilderMethod());
        type.attributes().forEach(attribute -> spec.addMethod(accessor(attribute)));
        type.unions().forEach(union -> spec.addMethod(accept(api.union(union))));
        if (type.multipart()) {
            spec.addMethod(parts());
        }
        if (pageItems().isPresent()
                && type.attributes().stream().noneMatch(a -> a.wireName().equals("total"))) {
            spec.addMethod(noTotal());
        }
        spec.addMethod(extraProperties());
        type.attributes().forEach(attribute -> spec.addMethod(wireField(attribute)));
        spec.addMethod(extraField());
        return spec.addType(builder()).build();
    }

    private String classDoc() {
        String origins = api.origins(type.component());
        return Javadoc.text(type.docs().doc()) + (origins.isEmpty() ? "" : "\n\n<p>" + origins);
    }

    /** A list response is a page: it has items and says whether more follow. */
    private Optional<TypeName> pageItems() {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> byName.put(attribute.wireName(), attribute));
        if (!byName.keySet().containsAll(List.of("items", "has_more", "pagination_key"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get("items"))
                .map(items -> ((FieldType.Elements) items.type()).element().boxed());
    }

    private MethodSpec noTotal() {
        return MethodSpec.methodBuilder("total")
                .addJavadoc("Returns nothing: this list does not tell how many items there are.\n\n@return empty")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(OptionalLong.class)
                .addStatement("return $T.empty()", OptionalLong.class)
                .build();
    }

    private MethodSpec builderMethod() {
        CodeBlock.Builder body = CodeBlock.builder();
        List<Attribute> presets =
                type.attributes().stream().filter(Attribute::preset).toList();
        if (presets.isEmpty()) {
            body.addStatement("return new Builder()");
        } else {
            body.addStatement("Builder builder = new Builder()");
            presets.forEach(
                    attribute -> body.addStatement("builder.wire.$L($L)", attribute.javaName(), constant(attribute)));
            body.addStatement("return builder");
        }
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Starts a new value.\n\n@return an empty builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addCode(body.build())
                .build();
    }

    private static CodeBlock constant(Attribute attribute) {
        String value = attribute.constant().orElseThrow();
        TypeName type = attribute.type().boxed();
        return type.equals(FieldTypes.TEXT.boxed())
                ? CodeBlock.of("$S", value)
                : CodeBlock.of("$T.of($S)", type, value);
    }

    private MethodSpec factory(Docs.Factory factory) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(factory.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type.name());
        StringBuilder doc = new StringBuilder(Javadoc.text(factory.doc())).append('\n');
        CodeBlock.Builder chain = CodeBlock.builder().add("return builder()");
        for (String wireName : factory.arguments()) {
            Attribute attribute = type.attribute(wireName);
            doc.append("\n@param ").append(attribute.javaName()).append(' ').append(Javadoc.facts(attribute));
            if (factory.varargs() && attribute.type() instanceof FieldType.Elements list) {
                method.addParameter(ArrayTypeName.of(list.element().boxed()), attribute.javaName())
                        .varargs();
                chain.add(".$1L($2T.of($1L))", attribute.javaName(), List.class);
            } else {
                method.addParameter(attribute.type().plain(), attribute.javaName());
                chain.add(".$1L($1L)", attribute.javaName());
            }
        }
        factory.presets()
                .forEach((wireName, literal) ->
                        chain.add(".$L($L)", type.attribute(wireName).javaName(), literal));
        return method.addJavadoc("$L", doc + "\n@return the value")
                .addStatement(chain.add(".build()").build())
                .build();
    }

    private MethodSpec toBuilderMethod() {
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc(
                        "Starts a changed copy of this value.\n\n@return a builder with everything that this value holds")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(builder)
                .addStatement("return new Builder(this)")
                .build();
    }

    private MethodSpec accessor(Attribute attribute) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(attribute.javaName()).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        StringBuilder doc = new StringBuilder(Javadoc.text(attribute.description()))
                .append("\n\n@return ")
                .append(Javadoc.facts(attribute));
        if (overrides(attribute)) {
            method.addAnnotation(Override.class);
        }
        String field = attribute.wireField();
        FieldType fieldType = attribute.type();
        method.returns(type.accessorType(attribute));
        if (type.patched(attribute)) {
            doc.append(type.created() ? "; absent when it is left out" : "; absent when the update leaves it alone");
            method.addStatement("return patch($S, $L())", attribute.wireName(), field);
        } else if (attribute.alwaysThere()) {
            doc.append(throwsWhenMissing(api.isReturned(type.component())));
            method.addStatement("return required($S, $L())", attribute.wireName(), field);
        } else if (fieldType.isCollection()) {
            doc.append("; empty when absent");
            method.addStatement("$T $L = $L()", fieldType.boxed(), attribute.javaName(), field)
                    .addStatement(
                            "return $1L == null ? $2T.of() : $1L",
                            attribute.javaName(),
                            ((ParameterizedTypeName) fieldType.boxed()).rawType());
        } else if (fieldType instanceof FieldType.Numeric numeric) {
            doc.append("; empty when absent");
            method.addStatement("$T $L = $L()", fieldType.boxed(), attribute.javaName(), field)
                    .addStatement(
                            "return $1L == null ? $2T.empty() : $2T.of($1L)", attribute.javaName(), numeric.optional());
        } else {
            doc.append("; empty when absent");
            method.addStatement("return $T.ofNullable($L())", Optional.class, field);
        }
        return method.addJavadoc("$L", doc).build();
    }

    static String throwsWhenMissing(boolean returned) {
        return "\n@throws " + Library.DECODE_EXCEPTION
                + (returned ? " when the response does not have it" : " when it is missing");
    }

    private boolean overrides(Attribute attribute) {
        boolean ofPage = pageItems().isPresent()
                && List.of("items", "has_more", "pagination_key", "total").contains(attribute.wireName());
        return ofPage
                || type.unions().stream()
                        .anyMatch(union -> api.commonAttributes(api.union(union)).stream()
                                .anyMatch(common -> common.javaName().equals(attribute.javaName())));
    }

    private MethodSpec accept(UnionType union) {
        TypeVariableName result = TypeVariableName.get("R");
        Api.Member self = union.members().stream()
                .filter(member -> member.component().equals(type.component()))
                .findFirst()
                .orElseThrow();
        return MethodSpec.methodBuilder("accept")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariable(result)
                .returns(result)
                .addParameter(ParameterizedTypeName.get(union.name().nestedClass("Visitor"), result), "visitor")
                .addStatement("return visitor.$L(this)", self.visitMethod())
                .build();
    }

    private MethodSpec parts() {
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement(
                        "$T parts = new $T<>()",
                        ParameterizedTypeName.get(Map.class, String.class, Object.class),
                        LinkedHashMap.class);
        for (Attribute attribute : type.attributes()) {
            // An empty list of files is no part; other empty lists are sent as their JSON text.
            boolean files = attribute.type() instanceof FieldType.Elements list && list.element() == FieldTypes.UPLOAD;
            body.beginControlFlow(
                            files ? "if ($1L() != null && !$1L().isEmpty())" : "if ($L() != null)",
                            attribute.wireField())
                    .addStatement("parts.put($S, $L())", attribute.wireName(), attribute.wireField())
                    .endControlFlow();
        }
        return MethodSpec.methodBuilder("parts")
                .addJavadoc("Returns the parts of the body.\n\n@return wire name to value, extra properties last")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(ParameterizedTypeName.get(Map.class, String.class, Object.class))
                .addCode(body.addStatement("parts.putAll(extraProperties())")
                        .addStatement("return parts")
                        .build())
                .build();
    }

    private MethodSpec wireField(Attribute attribute) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(attribute.wireField())
                .addAnnotation(AnnotationSpec.builder(JsonProperty.class)
                        .addMember("value", "$S", attribute.wireName())
                        .build())
                .addModifiers(Modifier.ABSTRACT)
                .returns(attribute
                        .type()
                        .boxed()
                        .annotated(AnnotationSpec.builder(Library.NULLABLE).build()));
        if (attribute.required()) {
            method.addAnnotation(Library.REQUIRED);
        }
        attribute
                .constant()
                .ifPresent(value -> method.addAnnotation(AnnotationSpec.builder(Library.CONSTANT)
                        .addMember("value", "$S", value)
                        .build()));
        return method.build();
    }

    private static MethodSpec extraProperties() {
        return MethodSpec.methodBuilder("extraProperties")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(EXTRA)
                .addStatement("return orEmpty(extraOrNull())")
                .build();
    }

    private static MethodSpec extraField() {
        return MethodSpec.methodBuilder("extraOrNull")
                .addAnnotation(AnnotationSpec.builder(JsonProperty.class)
                        .addMember("value", "$T.EXTRA", Library.JSON_CODEC)
                        .build())
                .addModifiers(Modifier.ABSTRACT)
                .returns(
                        EXTRA.annotated(AnnotationSpec.builder(Library.NULLABLE).build()))
                .build();
    }

    private TypeSpec builder() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addJavadoc("Collects the fields of a {@link $T}; for use by one thread.", type.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.OBJECT.nestedClass("Builder"), builder))
                .addField(FieldSpec.builder(values.nestedClass("Builder"), "wire", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T.Builder()", values)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(type.name(), "from")
                        .addStatement("wire.from(from)")
                        .addStatement("extraProperties(from.extraProperties())")
                        .build());
        for (Attribute attribute : type.attributes()) {
            if (attribute.preset()) {
                continue;
            }
            spec.addMethod(setter(attribute));
            if (attribute.nullable() && type.sent()) {
                if (type.update()) {
                    spec.addMethod(patchSetter(attribute));
                }
                spec.addMethod(clear(attribute));
            }
        }
        return spec.addMethod(build()).addMethod(buildUnchecked()).build();
    }

    private MethodSpec setter(Attribute attribute) {
        String name = attribute.javaName();
        boolean anyValues = attribute.type() instanceof FieldType.Entries entries && entries.value() == FieldTypes.JSON;
        TypeName parameter = anyValues
                ? ParameterizedTypeName.get(
                        ClassName.get(Map.class), ClassName.get(String.class), WildcardTypeName.subtypeOf(Object.class))
                : attribute.type().plain();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "$L\n\n@param $L $L\n@return this builder",
                        Javadoc.text(attribute.description()),
                        name,
                        Javadoc.facts(attribute))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(parameter, name)
                .returns(builder);
        if (anyValues) {
            method.addStatement("wire.$1L(json(given($2S, $1L)))", name, attribute.wireName());
        } else {
            method.addStatement("wire.$1L(given($2S, $1L))", name, attribute.wireName());
        }
        return method.addStatement("return this").build();
    }

    private MethodSpec patchSetter(Attribute attribute) {
        String name = attribute.javaName();
        return MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "$L\n\n@param $L whether to leave, remove or set {@code $L}\n@return this builder",
                        Javadoc.text(attribute.description()),
                        name,
                        attribute.wireName())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(
                        ParameterizedTypeName.get(
                                Library.PATCH, attribute.type().boxed()),
                        name)
                .returns(builder)
                .addStatement("wire.$1L(patched($2S, $1L))", name, attribute.wireName())
                .addStatement("return this")
                .build();
    }

    private MethodSpec clear(Attribute attribute) {
        return MethodSpec.methodBuilder("clear" + Words.capital(attribute.javaName()))
                .addJavadoc(
                        "Sends {@code $L} as an explicit null$L.\n\n@return this builder",
                        attribute.wireName(),
                        type.update() && !type.created()
                                ? ", which removes the value or returns it to its default"
                                : "")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("wire.$L(null)", attribute.javaName())
                .addStatement("cleared($S)", attribute.wireName())
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        List<CodeBlock> checks = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            if (!attribute.preset()) {
                checks.addAll(checks(attribute));
            }
        }
        if (type.multipart() && type.attributes().stream().noneMatch(Attribute::required)) {
            checks.add(somePart());
        }
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(type.name());
        if (checks.isEmpty()) {
            return method.addJavadoc("Makes the value.\n\n@return the value")
                    .addStatement("return buildUnchecked()")
                    .build();
        }
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("$T built = buildUnchecked()", type.name())
                .add(
                        "$T.of($S, built.extraProperties())",
                        Library.CHECKS,
                        type.name().simpleName());
        checks.forEach(body::add);
        return method.addJavadoc(
                        "Makes the value after checking required fields and documented bounds.\n\n@return the value\n"
                                + "@throws $T when a required field is missing or a value is out of bounds",
                        Library.VALIDATION_EXCEPTION)
                .addCode(body.add(".verify();\n").build())
                .addStatement("return built")
                .build();
    }

    private static List<CodeBlock> checks(Attribute attribute) {
        List<CodeBlock> checks = new ArrayList<>();
        String wireName = attribute.wireName();
        String value = "built." + attribute.wireField() + "()";
        if (attribute.required()) {
            checks.add(CodeBlock.of(".required($S, $L)", wireName, value));
        }
        Schema schema = attribute.schema();
        schema.number("minimum")
                .ifPresent(bound -> checks.add(CodeBlock.of(
                        schema.flag("exclusiveMinimum") ? ".above($S, $L, $L)" : ".atLeast($S, $L, $L)",
                        wireName,
                        value,
                        Javadoc.plain(bound))));
        schema.number("maximum")
                .ifPresent(bound ->
                        checks.add(CodeBlock.of(".atMost($S, $L, $L)", wireName, value, Javadoc.plain(bound))));
        boolean list = schema.is("array");
        String least = list ? "minItems" : "minLength";
        String most = list ? "maxItems" : "maxLength";
        schema.number(least)
                .ifPresent(bound -> checks.add(
                        CodeBlock.of(list ? ".fewest($S, $L, $L)" : ".shortest($S, $L, $L)", wireName, value, bound)));
        schema.number(most)
                .ifPresent(bound -> checks.add(
                        CodeBlock.of(list ? ".most($S, $L, $L)" : ".longest($S, $L, $L)", wireName, value, bound)));
        schema.text("pattern")
                .ifPresent(pattern -> checks.add(CodeBlock.of(".matches($S, $L, $S)", wireName, value, pattern)));
        return checks;
    }

    /** A multipart body without a part is none: it cannot be written. */
    private CodeBlock somePart() {
        CodeBlock names = type.attributes().stream()
                .map(attribute -> CodeBlock.of("$S", attribute.wireName()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(".anyOf(built.parts().keySet(), $L)", names);
    }

    private MethodSpec buildUnchecked() {
        return MethodSpec.methodBuilder("buildUnchecked")
                .addJavadoc(
                        "Makes the value without checking it: for values that a newer API allows.\n\n@return the value")
                .addModifiers(Modifier.PUBLIC)
                .returns(type.name())
                .addStatement("return wire.extra(extraOrNull()).build()")
                .build();
    }
}
