package dev.retell4j.codegen;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.retell4j.codegen.Api.Member;
import dev.retell4j.codegen.Api.ObjectType;
import dev.retell4j.codegen.Api.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the sealed interface of a union and the class that holds members which nobody knows. */
final class UnionSource {
    private static final int MOST_FACTORY_ARGUMENTS = 2;

    private final Api api;
    private final UnionType union;

    UnionSource(Api api, UnionType union) {
        this.api = api;
        this.union = union;
    }

    TypeSpec writeInterface() {
        TypeVariableName result = TypeVariableName.get("R");
        ClassName visitor = union.name().nestedClass("Visitor");
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(union.name())
                .addJavadoc("$L", doc())
                .addAnnotation(annotation())
                .addAnnotation(AnnotationSpec.builder(JsonDeserialize.class)
                        .addMember("using", "$T.Reader.class", Library.FOREIGN_MAPPER)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        union.members().forEach(member -> spec.addPermittedSubclass(api.className(member.component())));
        spec.addPermittedSubclass(union.unknown());
        union.docs()
                .behaviour()
                .ifPresent(name -> spec.addSuperinterface(union.name().peerClass(name)));
        factories().forEach(spec::addMethod);
        api.commonAttributes(union).forEach(attribute -> spec.addMethod(commonAccessor(attribute)));
        return spec.addMethod(MethodSpec.methodBuilder("accept")
                        .addJavadoc("""
                                Calls the visitor's method for this member.

                                @param visitor what to do with each member
                                @param <R> the type of the result
                                @return what the visitor returns""")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addTypeVariable(result)
                        .returns(result)
                        .addParameter(ParameterizedTypeName.get(visitor, result), "visitor")
                        .build())
                .addType(visitor(visitor, result))
                .build();
    }

    private String doc() {
        String words = union.docs().doc();
        String apart =
                union.tag().map(tag -> "Told apart by {@code " + tag + "}.").orElse("Told apart by shape.");
        String origins = api.origins(union.component());
        String more = (words.contains("told apart by") ? origins : apart + " " + origins).strip();
        return Javadoc.text(words) + (more.isEmpty() ? "" : "\n\n<p>" + more);
    }

    private AnnotationSpec annotation() {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Library.JSON_UNION);
        union.tag().ifPresent(tag -> annotation.addMember("tag", "$S", tag));
        for (Member member : union.members()) {
            AnnotationSpec.Builder entry = AnnotationSpec.builder(Library.JSON_UNION.nestedClass("Member"))
                    .addMember("type", "$T.class", api.className(member.component()));
            member.tags().forEach(tag -> entry.addMember("tags", "$S", tag));
            annotation.addMember("members", "$L", entry.build());
        }
        return annotation.addMember("unknown", "$T.class", union.unknown()).build();
    }

    /** Short ways to the members that need little: {@code ResponseEngine.retellLlm("llm_1")}. */
    private List<MethodSpec> factories() {
        Set<String> taken =
                api.commonAttributes(union).stream().map(Attribute::javaName).collect(Collectors.toSet());
        List<MethodSpec> methods = new ArrayList<>();
        for (Member member : union.members()) {
            ObjectType type = api.object(member.component());
            List<Attribute> given = type.requiredFromCaller();
            if (given.size() > MOST_FACTORY_ARGUMENTS || taken.contains(member.methodName())) {
                continue;
            }
            MethodSpec.Builder method = MethodSpec.methodBuilder(member.methodName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(type.name());
            StringBuilder doc = new StringBuilder(Javadoc.text(type.docs().doc())).append('\n');
            CodeBlock.Builder chain = CodeBlock.builder().add("return $T.builder()", type.name());
            for (Attribute attribute : given) {
                method.addParameter(attribute.type().plain(), attribute.javaName());
                doc.append("\n@param ").append(attribute.javaName()).append(' ').append(Javadoc.facts(attribute));
                chain.add(".$1L($1L)", attribute.javaName());
            }
            methods.add(method.addJavadoc("$L", doc + "\n@return the member with only its required fields")
                    .addStatement(chain.add(".build()").build())
                    .build());
        }
        return methods;
    }

    private MethodSpec commonAccessor(Attribute attribute) {
        return MethodSpec.methodBuilder(attribute.javaName())
                .addJavadoc(
                        "$L\n\n@return $L$L",
                        Javadoc.text(attribute.description()),
                        commonFacts(attribute),
                        attribute.alwaysThere()
                                ? ObjectSource.throwsWhenMissing(api.isReturned(union.component()))
                                : "; empty when absent")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(accessorType(attribute))
                .build();
    }

    private String commonFacts(Attribute attribute) {
        if (union.tag().filter(attribute.wireName()::equals).isPresent()) {
            return Javadoc.tagFacts(
                    attribute.wireName(),
                    union.members().stream()
                            .flatMap(member -> member.tags().stream())
                            .toList());
        }
        return Javadoc.commonFacts(union.members().stream()
                .map(member -> api.object(member.component()).attribute(attribute.wireName()))
                .toList());
    }

    private TypeName accessorType(Attribute attribute) {
        return api.object(union.members().get(0).component()).accessorType(attribute);
    }

    private TypeSpec visitor(ClassName name, TypeVariableName result) {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(name)
                .addJavadoc(
                        "What to do with each member of {@link $T}.\n\n@param <R> the type of the result", union.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariable(result);
        for (Member member : union.members()) {
            ClassName type = api.className(member.component());
            spec.addMethod(MethodSpec.methodBuilder(member.visitMethod())
                    .addJavadoc("Handles a {@link $T}.\n\n@param value the member\n@return the result", type)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addParameter(type, "value")
                    .returns(result)
                    .build());
        }
        return spec.addMethod(MethodSpec.methodBuilder("visitUnknown")
                        .addJavadoc("""
                                Handles a member that this version of the library does not know.

                                @param value the member
                                @return the result""")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addParameter(union.unknown(), "value")
                        .returns(result)
                        .build())
                .build();
    }

    TypeSpec writeUnknown() {
        TypeVariableName result = TypeVariableName.get("R");
        TypeSpec.Builder spec = TypeSpec.classBuilder(union.unknown())
                .addJavadoc("""
                        A {@link $T} that this version of the library does not know, or whose fields it cannot read: the whole JSON.""", union.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Library.UNKNOWN_VARIANT)
                .addSuperinterface(union.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Library.JSON, "json")
                        .addStatement("super(json)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("""
                                Holds any JSON, also to send a member that this version of the library does not know.

                                @param json the whole value
                                @return the member""")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(Library.JSON, "json")
                        .returns(union.unknown())
                        .addStatement("return new $T(json)", union.unknown())
                        .build());
        api.commonAttributes(union).forEach(attribute -> spec.addMethod(readFromJson(attribute)));
        return spec.addMethod(MethodSpec.methodBuilder("accept")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addTypeVariable(result)
                        .returns(result)
                        .addParameter(ParameterizedTypeName.get(union.name().nestedClass("Visitor"), result), "visitor")
                        .addStatement("return visitor.visitUnknown(this)")
                        .build())
                .build();
    }

    private MethodSpec readFromJson(Attribute attribute) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(attribute.javaName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(accessorType(attribute));
        String wireName = attribute.wireName();
        if (attribute.type() instanceof FieldType.Elements list) {
            return method.addStatement(
                            "return list($S, $T.class)",
                            wireName,
                            list.element().boxed())
                    .build();
        }
        if (attribute.type() instanceof FieldType.Entries map) {
            return method.addStatement(
                            "return map($S, $T.class)", wireName, map.value().boxed())
                    .build();
        }
        TypeName boxed = attribute.type().boxed();
        if (attribute.alwaysThere()) {
            return method.addStatement("return required($S, $T.class)", wireName, boxed)
                    .build();
        }
        if (attribute.type() instanceof FieldType.Numeric numeric) {
            return method.addStatement(
                            "$T $L = optional($S, $T.class)",
                            ParameterizedTypeName.get(ClassName.get(Optional.class), boxed),
                            attribute.javaName(),
                            wireName,
                            boxed)
                    .addStatement(
                            "return $1L.isPresent() ? $2T.of($1L.get()) : $2T.empty()",
                            attribute.javaName(),
                            numeric.optional())
                    .build();
        }
        return method.addStatement("return optional($S, $T.class)", wireName, boxed)
                .build();
    }
}
