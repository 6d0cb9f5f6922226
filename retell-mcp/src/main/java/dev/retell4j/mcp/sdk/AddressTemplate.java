package dev.retell4j.mcp.sdk;

import io.modelcontextprotocol.util.McpUriTemplateManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with gaps: {@code {name}} for a part of the path, and at the end {@code {?a,b}} for a query that may be
 * missing. The SDK's own knows no queries.
 */
final class AddressTemplate implements McpUriTemplateManager {
    private static final Pattern GAP = Pattern.compile("\\{(\\??)([^{}]+)}");

    private final String template;
    private final List<String> names = new ArrayList<>();
    private final int ofPath;
    private final Pattern pattern;

    AddressTemplate(String template) {
        this.template = template;
        StringBuilder regex = new StringBuilder();
        Matcher gaps = GAP.matcher(template);
        int copied = 0;
        int inPath = 0;
        while (gaps.find()) {
            regex.append(Pattern.quote(template.substring(copied, gaps.start())));
            if (gaps.group(1).isEmpty()) {
                names.add(gaps.group(2));
                inPath++;
                regex.append("([^/?#]+)");
            } else {
                names.addAll(List.of(gaps.group(2).split(",")));
                regex.append("(?:\\?[^#]*)?");
            }
            copied = gaps.end();
        }
        ofPath = inPath;
        pattern = Pattern.compile(
                regex.append(Pattern.quote(template.substring(copied))).toString());
    }

    @Override
    public List<String> getVariableNames() {
        return List.copyOf(names);
    }

    @Override
    public Map<String, String> extractVariableValues(String uri) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(uri);
        if (matcher.matches()) {
            for (int i = 0; i < ofPath; i++) {
                values.put(names.get(i), matcher.group(i + 1));
            }
        }
        return values;
    }

    @Override
    public boolean matches(String uri) {
        return uri.equals(template) || pattern.matcher(uri).matches();
    }

    @Override
    public boolean isUriTemplate(String uri) {
        return GAP.matcher(uri).find();
    }
}
