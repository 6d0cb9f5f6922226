package dev.retell4j.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes all generated sources below the project's folder. */
final class Generator {
    private final Path root;

    Generator(Path root) {
        this.root = root;
    }

    /** Returns the files that changed. */
    List<Path> run() throws IOException {
        Contract contract = Contract.read(root.resolve("contract/openapi.yaml"));
        Docs docs = Docs.read(root.resolve("contract/docs.yaml"));
        Api api = new Api(contract, docs);
        SchemaDocument schemas = new SchemaDocument(api);

        SourceTree model = new SourceTree(root.resolve("retell-model/src/generated/java"));
        TreeSet<String> packages = new TreeSet<>();
        api.objects().forEach(type -> {
            packages.add(type.name().packageName());
            model.addType(type.name().packageName(), new ObjectSource(api, type).write());
        });
        api.unions().forEach(union -> {
            packages.add(union.name().packageName());
            UnionSource source = new UnionSource(api, union);
            model.addType(union.name().packageName(), source.writeInterface());
            model.addType(union.name().packageName(), source.writeUnknown());
        });
        api.enums().forEach(type -> {
            packages.add(type.name().packageName());
            model.addType(type.name().packageName(), new EnumSource(type).write());
        });
        model.addType(Library.OPERATIONS, new CatalogueSource(api, schemas).write());
        packages.remove(Library.TYPES);
        packages.forEach(name -> model.addPackage(name, packageDoc(docs.packages(), name)));

        SourceTree resources = new SourceTree(root.resolve("retell-model/src/generated/resources"));
        resources.addFile(Library.OPERATIONS.replace('.', '/') + "/schemas.json", schemas.write());

        SourceTree core = new SourceTree(root.resolve("retell-core/src/generated/java"));
        List<Docs.Resource> interfaces = new ArrayList<>(docs.resources().values());
        interfaces.forEach(resource -> core.addType(
                Library.API,
                new ResourceSource(
                                api,
                                resource,
                                contract.operations().stream()
                                        .filter(operation -> docs.operation(operation.id())
                                                .resource()
                                                .equals(resource.name()))
                                        .toList())
                        .write()));
        core.addType(Library.API, ResourceSource.writeResources(interfaces));
        core.addPackage(Library.API, "The operations of the Retell API, one interface per resource.");

        List<Path> changed = new ArrayList<>(model.write());
        changed.addAll(resources.write());
        changed.addAll(core.write());
        return changed;
    }

    private static String packageDoc(Map<String, String> packages, String name) {
        String doc = packages.get(name.substring(Library.ROOT.length() + 1));
        if (doc == null) {
            throw new ContractException("docs.yaml: packages has no " + name.substring(Library.ROOT.length() + 1));
        }
        return doc;
    }
}
