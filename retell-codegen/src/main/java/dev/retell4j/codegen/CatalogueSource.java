package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.retell4j.codegen.Contract.Endpoint;
import dev.retell4j.codegen.Contract.QueryOrPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the catalogue of operations. */
final class CatalogueSource {
    private static final ClassName REPETITION = ClassName.get(Library.OPERATIONS, "Repetition");
    private static final ClassName RISK = ClassName.get(Library.OPERATIONS, "Risk");
    private static final ClassName CURSOR = ClassName.get(Library.OPERATIONS, "Cursor");
    private static final List<String> REPETITIONS = List.of("READ", "IDEMPOTENT", "UNSAFE");
    private static final List<String> RISKS = List.of("read", "write", "destructive", "paid");

    private final Api api;
    private final SchemaDocument schemas;

    CatalogueSource(Api api, SchemaDocument schemas) {
        this.api = api;
        this.schemas = schemas;
    }

    TypeSpec write() {
        ClassName name = ClassName.get(Library.OPERATIONS, "Operations");
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), Library.OPERATION);
        TypeName map =
                ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), Library.OPERATION);
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addJavadoc("All operations of the Retell API that this version of the library knows.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        for (Endpoint operation : api.contract().operations()) {
            spec.addField(FieldSpec.builder(
                            Library.OPERATION,
                            Words.constant(operation.id()),
                            Modifier.PUBLIC,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .addJavadoc(
                            "$L {@code $L $L}.",
                            Javadoc.text(api.docs().operation(operation.id()).summary()),
                            operation.httpMethod(),
                            operation.path())
                    .initializer(describe(operation))
                    .build());
        }
        CodeBlock all = api.contract().operations().stream()
                .map(operation -> CodeBlock.of("$L", Words.constant(operation.id())))
                .collect(CodeBlock.joining(",\n", "List.of(", ")"));
        return spec.addField(FieldSpec.builder(list, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(all)
                        .build())
                .addField(FieldSpec.builder(map, "BY_ID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "ALL.stream().collect($T.toMap($T::id, $T.identity()))",
                                Collectors.class,
                                Library.OPERATION,
                                Function.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("all")
                        .addJavadoc("Returns all operations.\n\n@return the operations in the contract's order")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(list)
                        .addStatement("return ALL")
                        .build())
                .addMethod(MethodSpec.methodBuilder("find")
                        .addJavadoc("""
                                Finds an operation by its id.

                                @param id the id, for example {@code agentCreate}
                                @return the operation, or empty when there is none""")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), Library.OPERATION))
                        .addParameter(String.class, "id")
                        .addStatement("return $T.ofNullable(BY_ID.get(id))", Optional.class)
                        .build())
                .build();
    }

    private CodeBlock describe(Endpoint operation) {
        Docs.Operation words = api.docs().operation(operation.id());
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.builder($S, $S, $S)",
                        Library.OPERATION,
                        operation.id(),
                        operation.httpMethod(),
                        operation.path())
                .add(".resource($S, $S)", words.resource(), words.method())
                .add(".summary($S)", words.summary())
                .add(".repetition($T.$L)", REPETITION, oneOf(REPETITIONS, words.repetition(), operation.id()))
                .add(
                        ".risk($T.$L)",
                        RISK,
                        oneOf(RISKS, words.risk(), operation.id()).toUpperCase(Locale.ROOT));
        for (QueryOrPath parameter : operation.parameters()) {
            String schema = schemas.text(parameter.schema());
            String description = words.parameter(parameter.name());
            if (parameter.inPath()) {
                code.add(".parameter($T.path($S, $S, $S))", Library.PARAMETER, parameter.name(), schema, description);
            } else {
                code.add(
                        ".parameter($T.query($S, $L, $S, $S))",
                        Library.PARAMETER,
                        parameter.name(),
                        parameter.required(),
                        schema,
                        description);
            }
        }
        operation
                .body()
                .flatMap(Schema::reference)
                .ifPresent(component -> code.add(
                        ".request($S, $S)",
                        api.schemaName(component),
                        api.className(component).canonicalName()));
        operation.response().ifPresent(schema -> {
            boolean array = schema.is("array");
            String component = (array ? schema.items() : schema).reference().orElseThrow();
            code.add(
                    array ? ".responseList($S, $S)" : ".response($S, $S)",
                    api.schemaName(component),
                    api.className(component).canonicalName());
        });
        if (operation.multipart()) {
            code.add(".multipart()");
        }
        ResourceSource.cursor(api, operation).ifPresent(cursor -> code.add(".cursor($T.$L)", CURSOR, cursor));
        operation
                .timeoutMillis()
                .ifPresent(millis -> code.add(".timeout($T.ofMillis($L))", java.time.Duration.class, millis));
        if (operation.deprecated()) {
            code.add(".deprecated()");
        }
        if (operation.status() != 200) {
            code.add(".successStatus($L)", operation.status());
        }
        return code.add(".build()").build();
    }

    private static String oneOf(List<String> allowed, String value, String id) {
        if (!allowed.contains(value)) {
            throw new ContractException("docs.yaml: " + id + " is classified as " + value + "; allowed are " + allowed);
        }
        return value;
    }
}
