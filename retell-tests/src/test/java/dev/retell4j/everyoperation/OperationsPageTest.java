package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
    private final OperationsPage page = new OperationsPage(OperationsPage.root());

    @Test
    void everyOperation_isPerformedByATest() {
        Map<String, List<Method>> tests = page.tests();

        assertThat(tests.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Operations.all().stream().map(Operation::id).toList());
        assertThat(tests.values())
                .allSatisfy(methods -> assertThat(methods)
                        .allSatisfy(method -> assertThat(method.isAnnotationPresent(Test.class))
                                .as("%s is a test", method)
                                .isTrue()));
    }

    @Test
    void page_isUpToDateAndHasNoGaps() throws IOException {
        String text = page.text();
        assertThat(text).doesNotContain("``").doesNotContain("|  |");

        if ("operations".equals(System.getProperty("regenerate"))) {
            Files.writeString(page.file(), text);
        }
        assertThat(page.file())
                .as("the page; -Dregenerate=operations writes it anew")
                .content()
                .isEqualTo(text);
    }
}
