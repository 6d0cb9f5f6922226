package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;

/** Hand-written types that generated sources use. */
final class Library {
    static final String ROOT = "dev.retell4j";
    static final String TYPES = ROOT + ".types";
    static final String OPERATIONS = ROOT + ".operations";
    static final String API = ROOT + ".api";
    static final String CODEC = ROOT + ".internal.json";

    static final ClassName JSON = ClassName.get(TYPES, "Json");
    static final ClassName PATCH = ClassName.get(TYPES, "Patch");
    static final ClassName PAGE = ClassName.get(TYPES, "Page");
    static final ClassName UPLOAD = ClassName.get(TYPES, "Upload");
    static final ClassName OPEN_ENUM = ClassName.get(TYPES, "OpenEnum");
    static final ClassName OBJECT = ClassName.get(TYPES, "RetellObject");
    static final ClassName UNKNOWN_VARIANT = ClassName.get(TYPES, "UnknownVariant");
    static final ClassName MULTIPART = ClassName.get(TYPES, "MultipartRequest");
    static final ClassName VERSION_REF = ClassName.get(TYPES, "VersionRef");
    static final ClassName STRING_OR_NUMBER = ClassName.get(TYPES, "StringOrNumber");
    static final ClassName STRING_OR_LIST = ClassName.get(TYPES, "StringOrList");
    static final ClassName JSON_UNION = ClassName.get(CODEC, "JsonUnion");
    static final ClassName JSON_CODEC = ClassName.get(CODEC, "JsonCodec");
    static final ClassName FOREIGN_MAPPER = ClassName.get(CODEC, "ForeignMapper");
    static final ClassName REQUIRED = ClassName.get(CODEC, "Required");
    static final ClassName CONSTANT = ClassName.get(CODEC, "Constant");
    static final ClassName STYLE = ClassName.get(CODEC, "ModelStyle");
    static final ClassName CHECKS = ClassName.get(ROOT + ".internal.check", "Checks");
    static final ClassName VALIDATION_EXCEPTION = ClassName.get(ROOT + ".errors", "RetellValidationException");
    static final ClassName DECODE_EXCEPTION = ClassName.get(ROOT + ".errors", "RetellDecodeException");
    static final ClassName OPERATION = ClassName.get(OPERATIONS, "Operation");
    static final ClassName OPERATION_ID = ClassName.get(OPERATIONS, "OperationId");
    static final ClassName PARAMETER = ClassName.get(OPERATIONS, "Parameter");
    static final ClassName API_REQUEST = ClassName.get(ROOT, "ApiRequest");
    static final ClassName PAGED = ClassName.get(ROOT, "Paged");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Library() {}
}
