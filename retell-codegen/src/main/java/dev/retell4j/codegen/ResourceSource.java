package dev.retell4j.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.retell4j.codegen.Contract.Endpoint;
import dev.retell4j.codegen.Contract.QueryOrPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the interface of one resource: per operation the prepared request and the methods that send it at once. */
final class ResourceSource {
    private static final String RETROFIT = "retrofit2.http";
    private static final ClassName RETELL_EXCEPTION = ClassName.get(Library.ROOT + ".errors", "RetellException");

    private final Api api;
    private final Docs.Resource resource;
    private final List<Endpoint> operations;

    ResourceSource(Api api, Docs.Resource resource, List<Endpoint> operations) {
        this.api = api;
        this.resource = resource;
        this.operations = operations;
    }

    /** One parameter of a Java method. */
    private record Argument(
            String name,
            TypeName type,
            AnnotationSpec annotation,
            String doc,
            boolean optional,
            boolean emptyBodyAllowed) {
        CodeBlock left() {
            return emptyBodyAllowed ? CodeBlock.of("$T.builder().build()", type) : CodeBlock.of("null");
        }
    }

    TypeSpec write() {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(ClassName.get(Library.API, resource.interfaceName()))
                .addJavadoc(
                        "$L\n\n<p>Methods that end in {@code Request} prepare a request; those without send it and wait.",
                        Javadoc.text(resource.doc()))
                .addModifiers(Modifier.PUBLIC);
        for (Endpoint operation : operations) {
            methods(operation).forEach(spec::addMethod);
        }
        return spec.build();
    }

    private List<MethodSpec> methods(Endpoint operation) {
        Docs.Operation words = api.docs().operation(operation.id());
        List<Argument> all = arguments(operation, words);
        List<Argument> needed =
                all.stream().filter(argument -> !argument.optional()).toList();
        boolean shorter = needed.size() < all.size();
        List<MethodSpec> methods = new ArrayList<>();
        Optional<TypeName> items = pageItems(operation);
        if (items.isPresent()) {
            TypeName paged = ParameterizedTypeName.get(Library.PAGED, items.get());
            methods.add(prepared(operation, words, words.method(), paged, all));
            if (shorter) {
                methods.add(shortForm(operation, words, words.method(), paged, all, needed, "", false));
            }
            return methods;
        }
        Optional<TypeName> response = responseType(operation);
        TypeName request = ParameterizedTypeName.get(Library.API_REQUEST, response.orElse(ClassName.get(Void.class)));
        String preparing = words.method() + "Request";
        methods.add(prepared(operation, words, preparing, request, all));
        if (shorter) {
            methods.add(shortForm(operation, words, preparing, request, all, needed, "", false));
        }
        TypeName result = response.orElse(TypeName.VOID);
        if (shorter) {
            methods.add(shortForm(operation, words, preparing, result, needed, needed, words.method(), true));
        }
        methods.add(shortForm(operation, words, preparing, result, all, all, words.method(), true));
        return methods;
    }

    private List<Argument> arguments(Endpoint operation, Docs.Operation words) {
        List<Argument> arguments = new ArrayList<>();
        for (QueryOrPath parameter : operation.parameters()) {
            if (parameter.inPath()) {
                arguments.add(new Argument(
                        Words.camel(parameter.name()),
                        ClassName.get(String.class),
                        AnnotationSpec.builder(ClassName.get(RETROFIT, "Path"))
                                .addMember("value", "$S", parameter.name())
                                .addMember("encoded", "true")
                                .build(),
                        words.parameter(parameter.name()),
                        false,
                        false));
            }
        }
        operation
                .body()
                .flatMap(Schema::reference)
                .ifPresent(component -> arguments.add(new Argument(
                        "request",
                        api.className(component),
                        AnnotationSpec.builder(ClassName.get(RETROFIT, "Body")).build(),
                        api.docs().type(component).doc(),
                        !operation.bodyRequired() || isPagedWithOptionalBody(operation, component),
                        true)));
        for (QueryOrPath parameter : operation.parameters()) {
            if (!parameter.inPath()) {
                FieldType type = api.parameterType(parameter.schema());
                arguments.add(new Argument(
                        Words.camel(parameter.name()),
                        parameter.required() ? type.plain() : type.boxed(),
                        AnnotationSpec.builder(ClassName.get(RETROFIT, "Query"))
                                .addMember("value", "$S", parameter.name())
                                .build(),
                        words.parameter(parameter.name()),
                        !parameter.required(),
                        false));
            }
        }
        return arguments;
    }

    /** A list whose filter demands nothing can be asked for without one. */
    private boolean isPagedWithOptionalBody(Endpoint operation, String component) {
        return pageItems(operation).isPresent()
                && api.object(component).requiredFromCaller().isEmpty();
    }

    private MethodSpec prepared(
            Endpoint operation, Docs.Operation words, String name, TypeName returns, List<Argument> arguments) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(AnnotationSpec.builder(Library.OPERATION_ID)
                        .addMember("value", "$S", operation.id())
                        .build())
                .addAnnotation(AnnotationSpec.builder(ClassName.get(RETROFIT, operation.httpMethod()))
                        .addMember("value", "$S", operation.path().substring(1))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(returns);
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        arguments.forEach(argument -> method.addParameter(parameter(argument, true)));
        boolean paged = ((ParameterizedTypeName) returns).rawType().equals(Library.PAGED);
        String returned = paged ? "the items, fetched page by page as they are read" : "the request, not yet sent";
        return method.addJavadoc("$L", doc(operation, words, arguments, returned, false))
                .build();
    }

    private MethodSpec shortForm(
            Endpoint operation,
            Docs.Operation words,
            String target,
            TypeName returns,
            List<Argument> targetArguments,
            List<Argument> arguments,
            String sendAs,
            boolean sends) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(sends ? sendAs : target)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(returns);
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        arguments.forEach(argument -> method.addParameter(parameter(argument, false)));
        CodeBlock values = targetArguments.stream()
                .map(argument -> arguments.contains(argument) ? CodeBlock.of("$L", argument.name()) : argument.left())
                .collect(CodeBlock.joining(", "));
        boolean isVoid = returns.equals(TypeName.VOID);
        method.addStatement("$L$L($L)$L", isVoid ? "" : "return ", target, values, sends ? ".send()" : "");
        String returned = sends
                ? isVoid ? "" : words.returns()
                : ((ParameterizedTypeName) returns).rawType().equals(Library.PAGED)
                        ? "the items, fetched page by page as they are read"
                        : "the request, not yet sent";
        return method.addJavadoc("$L", doc(operation, words, arguments, returned, sends))
                .build();
    }

    private static ParameterSpec parameter(Argument argument, boolean annotated) {
        boolean nullable = argument.optional() && !argument.emptyBodyAllowed();
        TypeName type = nullable
                ? argument.type()
                        .annotated(AnnotationSpec.builder(Library.NULLABLE).build())
                : argument.type();
        ParameterSpec.Builder parameter = ParameterSpec.builder(type, argument.name());
        if (annotated) {
            parameter.addAnnotation(argument.annotation());
        }
        return parameter.build();
    }

    private String doc(
            Endpoint operation, Docs.Operation words, List<Argument> arguments, String returned, boolean sends) {
        StringBuilder doc = new StringBuilder(Javadoc.text(words.summary()));
        words.doc().ifPresent(more -> doc.append(' ').append(Javadoc.text(more)));
        doc.append("\n\n<p>{@code ")
                .append(operation.httpMethod())
                .append(' ')
                .append(operation.path())
                .append('}');
        if (words.repetition().equals("UNSAFE")) {
            doc.append("; never repeated when Retell may have carried it out");
        }
        doc.append(".\n");
        for (Argument argument : arguments) {
            doc.append("\n@param ")
                    .append(argument.name())
                    .append(' ')
                    .append(Javadoc.text(argument.doc()))
                    .append(argument.optional() && !argument.emptyBodyAllowed() ? " May be null." : "");
        }
        if (!returned.isEmpty()) {
            doc.append("\n@return ").append(Javadoc.text(returned));
        }
        if (sends) {
            doc.append("\n@throws ")
                    .append(RETELL_EXCEPTION)
                    .append(" when Retell refuses the request or cannot be reached");
        }
        if (operation.deprecated()) {
            doc.append("\n@deprecated Retell advises against this operation");
        }
        return doc.toString();
    }

    private Optional<TypeName> responseType(Endpoint operation) {
        return operation
                .response()
                .map(schema -> schema.is("array")
                        ? ParameterizedTypeName.get(
                                ClassName.get(List.class),
                                api.className(schema.items().reference().orElseThrow()))
                        : api.className(schema.reference().orElseThrow()));
    }

    private Optional<TypeName> pageItems(Endpoint operation) {
        return operation
                .response()
                .flatMap(Schema::reference)
                .filter(component ->
                        api.isObject(component) && cursor(api, operation).isPresent())
                .map(api::object)
                .flatMap(type -> type.attributes().stream()
                        .filter(attribute -> attribute.wireName().equals("items"))
                        .findFirst())
                .map(items -> ((FieldType.Elements) items.type()).element().boxed());
    }

    /** Where the pagination key of a paged operation goes. */
    static Optional<String> cursor(Api api, Endpoint operation) {
        if (operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("pagination_key"))) {
            return Optional.of("QUERY");
        }
        return operation
                .body()
                .flatMap(Schema::reference)
                .filter(body -> api.contract().component(body).properties().containsKey("pagination_key"))
                .map(body -> "BODY");
    }

    /** The interface through which the client offers all resources. */
    static TypeSpec writeResources(List<Docs.Resource> resources) {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(ClassName.get(Library.API, "Resources"))
                .addJavadoc("All resources of the API.")
                .addModifiers(Modifier.PUBLIC)
                .addMethod(MethodSpec.methodBuilder("resource")
                        .addJavadoc("""
                                Returns the implementation of a resource.

                                @param type the resource's interface
                                @param <R> the resource's interface
                                @return the implementation, the same on each call""")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addTypeVariable(TypeVariableName.get("R"))
                        .addParameter(
                                ParameterizedTypeName.get(ClassName.get(Class.class), TypeVariableName.get("R")),
                                "type")
                        .returns(TypeVariableName.get("R"))
                        .build());
        for (Docs.Resource resource : resources) {
            ClassName type = ClassName.get(Library.API, resource.interfaceName());
            spec.addMethod(MethodSpec.methodBuilder(resource.name())
                    .addJavadoc("$L\n\n@return the operations", Javadoc.text(resource.doc()))
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .returns(type)
                    .addStatement("return resource($T.class)", type)
                    .build());
        }
        return spec.build();
    }
}
