package dev.retell4j.api;

/** All resources of the API. */
public interface Resources {
    /**
     * Returns the implementation of a resource.
     *
     * @param type the resource's interface
     * @param <R> the resource's interface
     * @return the implementation, the same on each call
     */
    <R> R resource(Class<R> type);

    /**
     * Creates, changes, versions and publishes voice agents.
     *
     * @return the operations
     */
    default Agents agents() {
        return resource(Agents.class);
    }

    /**
     * Connects outside apps such as CRMs and calendars and tells who uses them.
     *
     * @return the operations
     */
    default Apps apps() {
        return resource(Apps.class);
    }

    /**
     * Uploads files that other settings refer to.
     *
     * @return the operations
     */
    default Assets assets() {
        return resource(Assets.class);
    }

    /**
     * Places many outbound calls with one request.
     *
     * @return the operations
     */
    default BatchCalls batchCalls() {
        return resource(BatchCalls.class);
    }

    /**
     * Places, follows, changes, stops and reads phone and web calls.
     *
     * @return the operations
     */
    default Calls calls() {
        return resource(Calls.class);
    }

    /**
     * Creates, changes, versions and publishes chat agents.
     *
     * @return the operations
     */
    default ChatAgents chatAgents() {
        return resource(ChatAgents.class);
    }

    /**
     * Starts, continues, ends and reads chats and SMS conversations.
     *
     * @return the operations
     */
    default Chats chats() {
        return resource(Chats.class);
    }

    /**
     * Reads how many calls the workspace may run at once and how many it runs now.
     *
     * @return the operations
     */
    default WorkspaceConcurrency concurrency() {
        return resource(WorkspaceConcurrency.class);
    }

    /**
     * Keeps the workspace's contacts, their imports and their conversations.
     *
     * @return the operations
     */
    default Contacts contacts() {
        return resource(Contacts.class);
    }

    /**
     * Keeps flow components that several conversation flows share.
     *
     * @return the operations
     */
    default ConversationFlowComponents conversationFlowComponents() {
        return resource(ConversationFlowComponents.class);
    }

    /**
     * Creates, changes and reads conversation flows.
     *
     * @return the operations
     */
    default ConversationFlows conversationFlows() {
        return resource(ConversationFlows.class);
    }

    /**
     * Keeps contact fields in step with a connected CRM.
     *
     * @return the operations
     */
    default Crm crm() {
        return resource(Crm.class);
    }

    /**
     * Lists requests to export call and chat data.
     *
     * @return the operations
     */
    default ExportRequests exportRequests() {
        return resource(ExportRequests.class);
    }

    /**
     * Tells which API key and organisation the client speaks for.
     *
     * @return the operations
     */
    default Identity identity() {
        return resource(Identity.class);
    }

    /**
     * Keeps knowledge bases and their sources.
     *
     * @return the operations
     */
    default KnowledgeBases knowledgeBases() {
        return resource(KnowledgeBases.class);
    }

    /**
     * Creates, changes and reads Retell LLM response engines.
     *
     * @return the operations
     */
    default Llms llms() {
        return resource(Llms.class);
    }

    /**
     * Lists the tools that an agent's MCP servers offer.
     *
     * @return the operations
     */
    default McpTools mcpTools() {
        return resource(McpTools.class);
    }

    /**
     * Buys, imports, binds and releases phone numbers.
     *
     * @return the operations
     */
    default PhoneNumbers phoneNumbers() {
        return resource(PhoneNumbers.class);
    }

    /**
     * Tries out an agent in text, without a call or chat.
     *
     * @return the operations
     */
    default Playground playground() {
        return resource(Playground.class);
    }

    /**
     * Keeps and runs simulation tests of agents.
     *
     * @return the operations
     */
    default Tests tests() {
        return resource(Tests.class);
    }

    /**
     * Finds, adds and clones voices.
     *
     * @return the operations
     */
    default Voices voices() {
        return resource(Voices.class);
    }
}
