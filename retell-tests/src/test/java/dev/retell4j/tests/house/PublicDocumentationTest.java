package dev.retell4j.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Reads the sources, since comments leave no trace in classes. */
class PublicDocumentationTest {
    static final List<String> MODULES = Project.PUBLISHED;

    @ParameterizedTest
    @FieldSource("MODULES")
    void publicElements_ofPublishedModules_areDocumented(String module) throws IOException {
        List<Path> sources = Project.sources(module);

        assertThat(sources).isNotEmpty();
        assertThat(undocumented(sources)).isEmpty();
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            PublicElements scanner = new PublicElements(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                if (!unit.getPackageName().toString().contains(".internal")) {
                    scanner.scan(unit, null);
                }
            }
            return scanner.undocumented;
        }
    }

    /** Visits public and protected elements of public types; overriding methods inherit their description. */
    private static final class PublicElements extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private final List<String> undocumented = new ArrayList<>();

        PublicElements(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            check(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (isPublic(method.getModifiers()) && !isOverriding(method) && !isImplicit()) {
                check(method.getName() + "(" + method.getParameters() + ")");
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
            if (isPublic(field.getModifiers())) {
                check(field.getName().toString());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (isInInterface() && !flags.contains(Modifier.PRIVATE));
        }

        private boolean isInInterface() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent != null
                    && (parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                            || parent.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE);
        }

        /** Constructors that the parser adds by itself have no place in the file. */
        private boolean isImplicit() {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            return trees.getSourcePositions()
                            .getEndPosition(unit, getCurrentPath().getLeaf())
                    < 0;
        }

        private static boolean isOverriding(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private void check(String element) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null
                    || comment.getFullBody().isEmpty() && comment.getBlockTags().isEmpty()) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long position = trees.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                undocumented.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":"
                        + unit.getLineMap().getLineNumber(position) + " " + element);
            }
        }
    }
}
