package dev.retell4j.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {
    /** What a caller may meet in a signature; every other library stays behind our own types. */
    private static final List<String> ALLOWED_PACKAGES = List.of("java.", "javax.", "dev.retell4j", "org.jspecify.");

    /** The builder of the client takes the caller's own HTTP client. */
    private static final String OKHTTP_CLIENT = "okhttp3.OkHttpClient";

    private static final Set<String> CLIENT_BUILDERS =
            Set.of("dev.retell4j.RetellClient$Builder", "dev.retell4j.RetellClientBuilder");

    /** The simulator's JUnit extension implements JUnit's interfaces. */
    private static final String JUNIT_EXTENSION_API = "org.junit.jupiter.api.extension.";

    /** A servlet is a servlet. */
    private static final String SERVLET_API = "jakarta.servlet.";

    private static final Set<String> SERVLET_PACKAGES =
            Set.of("dev.retell4j.webhooks.servlet", "dev.retell4j.mcp.http", "dev.retell4j.mcp.http.jwt");

    /** The adapter to the MCP SDK is for those who have the SDK in their hands. */
    private static final String MCP_SDK = "io.modelcontextprotocol.";

    /** Metrics go where the host's are. */
    private static final String METER_REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

    /** An endpoint for a container is registered as containers want it. */
    private static final String WEBSOCKET_API = "jakarta.websocket.";

    /** The embedded server takes the caller's own handlers. */
    private static final String JETTY_HANDLER = "org.eclipse.jetty.server.Handler";

    private static final List<String> FORBIDDEN_NAMES =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Managers", "Impl");

    @Test
    void signatures_ofPublicMembers_mentionNoLibrary() {
        Set<String> wrong = new TreeSet<>();
        publicTypes().forEach(type -> {
            forEachPublicMember(
                    type,
                    member -> involvedTypes(member)
                            .filter(used -> !isAllowedIn(type, used))
                            .forEach(used -> wrong.add(member.getFullName() + " mentions " + used.getName())));
            superTypes(type)
                    .filter(used -> !isAllowedIn(type, used))
                    .forEach(used -> wrong.add(type.getName() + " is a " + used.getName()));
        });

        assertThat(wrong).isEmpty();
    }

    private static boolean isAllowedIn(JavaClass owner, JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        if (type.isPrimitive() || ALLOWED_PACKAGES.stream().anyMatch(type.getName()::startsWith)) {
            return !isInternal(type);
        }
        if (type.getName().equals(OKHTTP_CLIENT)) {
            return CLIENT_BUILDERS.contains(owner.getName());
        }
        if (type.getName().startsWith(SERVLET_API)) {
            return SERVLET_PACKAGES.contains(owner.getPackageName());
        }
        if (type.getName().startsWith(MCP_SDK)) {
            return owner.getPackageName().equals("dev.retell4j.mcp.sdk");
        }
        if (type.getName().equals(METER_REGISTRY)) {
            return owner.getPackageName().equals("dev.retell4j.mcp.micrometer");
        }
        if (type.getName().startsWith(WEBSOCKET_API)) {
            return owner.getPackageName().equals("dev.retell4j.websocket.jakarta");
        }
        if (type.getName().equals(JETTY_HANDLER)) {
            return owner.getName().equals("dev.retell4j.jetty.RetellServer$Builder");
        }
        return type.getName().startsWith(JUNIT_EXTENSION_API)
                && owner.getPackageName().startsWith("dev.retell4j.simulator");
    }

    @Test
    void retrofitAnnotations_anywhere_standOnInterfacesOfTheApiPackageOnly() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : Modules.classes()) {
            boolean isApi = type.isInterface() && type.getPackageName().equals("dev.retell4j.api");
            for (JavaMember member : type.getMembers()) {
                if (!isApi && member.getAnnotations().stream().anyMatch(PublicSurfaceTest::isRetrofit)) {
                    wrong.add(member.getFullName());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isRetrofit(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getPackageName().startsWith("retrofit2");
    }

    @Test
    void packages_eachOfThem_areNullMarked() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : Modules.classes()) {
            boolean isMarked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .isPresent();
            if (!isMarked) {
                wrong.add(type.getPackageName());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void names_ofAllTypes_sayWhatTheTypeIs() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : Modules.classes()) {
            if (FORBIDDEN_NAMES.stream().anyMatch(type.getSimpleName()::endsWith)) {
                wrong.add(type.getName());
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Stream<JavaClass> publicTypes() {
        List<JavaClass> types = new ArrayList<>();
        for (JavaClass type : Modules.classes()) {
            boolean isPublished =
                    Modules.moduleOf(type).filter(Project.PUBLISHED::contains).isPresent();
            if (isPublished && !isInternal(type) && isReachable(type)) {
                types.add(type);
            }
        }
        assertThat(types).as("public types of the published modules").isNotEmpty();
        return types.stream();
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.")
                && type.getName().startsWith("dev.retell4j.");
    }

    private static boolean isReachable(JavaClass type) {
        boolean isOpen = isPublicOrProtected(type);
        return isOpen
                && type.getEnclosingClass().map(PublicSurfaceTest::isReachable).orElse(true);
    }

    private static boolean isPublicOrProtected(HasModifiers element) {
        return element.getModifiers().contains(JavaModifier.PUBLIC)
                || element.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static void forEachPublicMember(JavaClass type, Consumer<JavaMember> action) {
        type.getMembers().stream()
                .filter(PublicSurfaceTest::isPublicOrProtected)
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .forEach(action);
    }

    private static Stream<JavaClass> involvedTypes(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        Stream<JavaType> types = Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
        return Stream.concat(
                types.flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                code.getThrowsClause().getTypes().stream());
    }

    private static Stream<JavaClass> superTypes(JavaClass type) {
        Stream<JavaType> direct = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return direct.flatMap(superType -> superType.getAllInvolvedRawTypes().stream());
    }
}
