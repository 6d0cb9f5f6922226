package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.stdio.ProcessStreams;
import dev.retell4j.mcp.stdio.StdioServer;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An MCP server that offers Retell beside a small CRM: an assistant finds a contact, calls the person, follows the call
 * and writes down what came of it. The CRM's tools stand under the same policy as Retell's.
 */
public final class CrmAssistant {
    private CrmAssistant() {}

    /**
     * Serves one assistant over the standard streams, until it goes.
     *
     * @param args none; {@code RETELL_API_KEY} is read from the environment
     */
    public static void main(String[] args) {
        Arguments.expect(args);
        // First of all: whatever else is printed must not get between the messages.
        ProcessStreams streams = ProcessStreams.take();
        int status;
        try (RetellClient retell = RetellClient.fromEnv();
                RetellMcp mcp = server(retell, new Crm())) {
            status = StdioServer.builder(mcp).streams(streams).build().run();
        }
        System.exit(status);
    }

    static RetellMcp server(RetellClient retell, Crm crm) {
        return RetellMcp.builder(retell)
                .policy(McpPolicy.builder()
                        .tools(ToolSelection.builder()
                                .toolsets("agents", "calls", "numbers", "crm")
                                .build())
                        .numberPrefixes("+1")
                        .callsPerDay(50)
                        .build())
                .tool(findContact(crm))
                .tool(addNote(crm))
                .build();
    }

    private static Tool findContact(Crm crm) {
        return Tool.builder("crm_find_contact")
                .title("Find a contact")
                .description("Finds people in the CRM by a part of their name; gives the number to call.")
                .toolset("crm")
                .input("""
                        {"type":"object","properties":{
                          "name":{"type":"string","minLength":1,"description":"A part of the name"}},
                        "required":["name"]}""")
                .output("""
                        {"type":"object","properties":{
                          "contacts":{"type":"array","items":{"type":"object"}}}}""")
                .reads(ReadingHandler.blocking(call -> {
                    List<Crm.Contact> found = crm.find(call.text("name").orElseThrow());
                    return ToolResult.of(
                            found.isEmpty() ? "Nobody has that name." : found.size() + " found.",
                            Json.of(Map.of(
                                    "contacts",
                                    found.stream().map(Crm.Contact::json).toList())));
                }));
    }

    private static Tool addNote(Crm crm) {
        return Tool.builder("crm_add_note")
                .title("Add a note")
                .description("Writes a note about a contact, for example what came of a call.")
                .toolset("crm")
                .input("""
                        {"type":"object","properties":{
                          "contact_id":{"type":"string","description":"Which contact"},
                          "note":{"type":"string","minLength":1,"description":"What to write down"}},
                        "required":["contact_id","note"]}""")
                .acts(Risk.WRITE, Repetition.UNSAFE, call -> noting(crm, call));
    }

    private static Plan noting(Crm crm, ToolCall call) {
        String contact = call.text("contact_id").orElseThrow();
        String note = call.text("note").orElseThrow();
        return Plan.action(Risk.WRITE, "Write a note about " + contact, () -> {
            ToolResult result = crm.note(contact, note)
                    ? ToolResult.text("Written down.")
                    : ToolResult.error("There is no contact " + contact + "; ids come from crm_find_contact.");
            return CompletableFuture.completedFuture(result);
        });
    }

    /** Stands for your own system. */
    static final class Crm {
        private final List<Contact> contacts = List.of(
                new Contact("c_1", "Ada Harbour", "+14155550123"), new Contact("c_2", "Grace Hill", "+14155550124"));
        private final Map<String, List<String>> notes = new ConcurrentHashMap<>();

        List<Contact> find(String name) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return contacts.stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
        }

        boolean note(String contact, String note) {
            if (contacts.stream().noneMatch(one -> one.id().equals(contact))) {
                return false;
            }
            notes.merge(contact, List.of(note), (before, more) -> {
                List<String> all = new ArrayList<>(before);
                all.addAll(more);
                return all;
            });
            return true;
        }

        List<String> notes(String contact) {
            return notes.getOrDefault(contact, List.of());
        }

        /** A person. */
        record Contact(String id, String name, String phone) {
            Map<String, String> json() {
                return Map.of("id", id, "name", name, "phone", phone);
            }
        }
    }
}
