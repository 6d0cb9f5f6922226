package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.TestOutcome;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.chat.ChatLife;
import dev.retell4j.simulator.internal.chat.ChatStore;
import dev.retell4j.simulator.internal.contact.CallConversations;
import dev.retell4j.simulator.internal.contact.ChatConversations;
import dev.retell4j.simulator.internal.contact.ContactBook;
import dev.retell4j.simulator.internal.contact.Conversations;
import dev.retell4j.simulator.internal.contact.CrmSettings;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.ScriptQueues;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import dev.retell4j.simulator.internal.testing.TestRunner;
import dev.retell4j.simulator.internal.testing.TestStore;

/** Puts the resources together. */
public final class SimulatedApi {
    private final Handlers handlers = new Handlers();
    private final ChatLife chatLife;
    private final ChatDesk chatDesk;

    /**
     * Makes all resources of a workspace.
     *
     * @param workspace what they share
     * @param desk where calls are accepted
     * @param chatScripts what agents answer in chats
     * @param testScripts how runs of test cases end
     */
    public SimulatedApi(
            Workspace workspace,
            CallDesk desk,
            ScriptQueues<ChatScript> chatScripts,
            ScriptQueues<TestOutcome> testScripts) {
        CallStore calls = desk.calls();
        BatchCallsResource batches = workspace.keep(new BatchCallsResource(workspace, desk));
        new AgentsResource(workspace).register(handlers);
        new LlmsResource(workspace).register(handlers);
        new FlowsResource(workspace).register(handlers);
        new FlowComponentsResource(workspace).register(handlers);
        new McpToolsResource(workspace).register(handlers);
        new PhoneNumbersResource(workspace).register(handlers);
        new VoicesResource(workspace).register(handlers);
        new AccountResource(desk.slots()).register(handlers);
        new CallsResource(workspace, desk).register(handlers);
        batches.register(handlers);
        new KnowledgeBasesResource(workspace).register(handlers);
        ChatStore chats = workspace.keep(new ChatStore());
        chatLife = new ChatLife(workspace.time(), workspace.ids(), chats);
        CrmSettings crm = workspace.keep(new CrmSettings());
        ContactBook contacts = workspace.keep(new ContactBook(workspace, crm));
        desk.findContacts(contacts::variables);
        chatDesk = new ChatDesk(workspace, chatScripts, chats, chatLife, contacts::variables);
        new ChatsResource(chats, chatDesk, chatLife).register(handlers);
        Conversations conversations = new Conversations(new CallConversations(calls), new ChatConversations(chats));
        Table apps = workspace.keep(new Table());
        new ContactsResource(workspace, contacts, crm, calls, conversations).register(handlers);
        new CrmResource(workspace, contacts, crm, apps).register(handlers);
        new AppsResource(workspace, apps, crm).register(handlers);
        new AssetsResource(workspace).register(handlers);
        new ExportsResource(workspace.exports()).register(handlers);
        new PlaygroundResource(workspace).register(handlers);
        TestStore tests = workspace.keep(new TestStore());
        new TestsResource(workspace, tests, new TestRunner(workspace, testScripts, tests)).register(handlers);
    }

    /** Returns which operation is answered by which resource. */
    public Handlers handlers() {
        return handlers;
    }

    public ChatLife chatLife() {
        return chatLife;
    }

    public ChatDesk chatDesk() {
        return chatDesk;
    }
}
