package dev.retell4j.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All operations of the Retell API that this version of the library knows. */
public final class Operations {
    /** Creates a voice agent. {@code POST /create-agent}. */
    public static final Operation AGENT_CREATE = Operation.builder("agentCreate", "POST", "/create-agent")
            .resource("agents", "create")
            .summary("Creates a voice agent.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("AgentCreate", "dev.retell4j.agents.AgentCreate")
            .response("Agent", "dev.retell4j.agents.Agent")
            .successStatus(201)
            .build();

    /** Reads a voice agent in one of its versions. {@code GET /get-agent/{agent_id}}. */
    public static final Operation AGENT_RETRIEVE = Operation.builder("agentRetrieve", "GET", "/get-agent/{agent_id}")
            .resource("agents", "retrieve")
            .summary("Reads a voice agent in one of its versions.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Version to read, as a number, a tag, `latest` or `latest_published`; the latest when left out."))
            .response("Agent", "dev.retell4j.agents.Agent")
            .build();

    /** Changes a draft version of a voice agent. {@code PATCH /update-agent/{agent_id}}. */
    public static final Operation AGENT_UPDATE = Operation.builder("agentUpdate", "PATCH", "/update-agent/{agent_id}")
            .resource("agents", "update")
            .summary("Changes a draft version of a voice agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Draft version to change, as a number, a tag or `latest`; the latest when left out."))
            .request("AgentUpdate", "dev.retell4j.agents.AgentUpdate")
            .response("Agent", "dev.retell4j.agents.Agent")
            .build();

    /** Lists voice and chat agents in short form, page by page. {@code POST /v2/list-agents}. */
    public static final Operation AGENT_LIST = Operation.builder("agentList", "POST", "/v2/list-agents")
            .resource("agents", "list")
            .summary("Lists voice and chat agents in short form, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .request("AgentListRequest", "dev.retell4j.agents.AgentListRequest")
            .response("AgentPage", "dev.retell4j.agents.AgentPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Lists voice and chat agents in short form, page by page. {@code POST /v2/list-agents}. */
    public static final Operation CHAT_AGENT_LIST = Operation.builder("chatAgentList", "POST", "/v2/list-agents")
            .resource("chatAgents", "list")
            .summary("Lists voice and chat agents in short form, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .request("AgentListRequest", "dev.retell4j.agents.AgentListRequest")
            .response("AgentPage", "dev.retell4j.agents.AgentPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Deletes a voice agent with all its versions. {@code DELETE /delete-agent/{agent_id}}. */
    public static final Operation AGENT_DELETE = Operation.builder("agentDelete", "DELETE", "/delete-agent/{agent_id}")
            .resource("agents", "delete")
            .summary("Deletes a voice agent with all its versions.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .successStatus(204)
            .build();

    /**
     * Creates a draft version of an agent from one of its existing versions. {@code POST
     * /create-agent-version/{agent_id}}.
     */
    public static final Operation AGENT_CREATE_VERSION = Operation.builder(
                    "agentCreateVersion", "POST", "/create-agent-version/{agent_id}")
            .resource("agents", "createVersion")
            .summary("Creates a draft version of an agent from one of its existing versions.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .request("AgentVersionCreate", "dev.retell4j.agents.AgentVersionCreate")
            .response("VoiceOrChatAgent", "dev.retell4j.agents.VoiceOrChatAgent")
            .build();

    /**
     * Creates a draft version of an agent from one of its existing versions. {@code POST
     * /create-agent-version/{agent_id}}.
     */
    public static final Operation CHAT_AGENT_CREATE_VERSION = Operation.builder(
                    "chatAgentCreateVersion", "POST", "/create-agent-version/{agent_id}")
            .resource("chatAgents", "createVersion")
            .summary("Creates a draft version of an agent from one of its existing versions.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .request("AgentVersionCreate", "dev.retell4j.agents.AgentVersionCreate")
            .response("VoiceOrChatAgent", "dev.retell4j.agents.VoiceOrChatAgent")
            .build();

    /** Deletes one version of an agent. {@code DELETE /delete-agent-version/{agent_id}}. */
    public static final Operation AGENT_DELETE_VERSION = Operation.builder(
                    "agentDeleteVersion", "DELETE", "/delete-agent-version/{agent_id}")
            .resource("agents", "deleteVersion")
            .summary("Deletes one version of an agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .parameter(Parameter.query("version", true, "{\"type\":\"integer\"}", "Number of the version to delete."))
            .build();

    /** Deletes one version of an agent. {@code DELETE /delete-agent-version/{agent_id}}. */
    public static final Operation CHAT_AGENT_DELETE_VERSION = Operation.builder(
                    "chatAgentDeleteVersion", "DELETE", "/delete-agent-version/{agent_id}")
            .resource("chatAgents", "deleteVersion")
            .summary("Deletes one version of an agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .parameter(Parameter.query("version", true, "{\"type\":\"integer\"}", "Number of the version to delete."))
            .build();

    /** Reads the versions of a voice agent in full, as one list. {@code GET /get-agent-versions/{agent_id}}. */
    public static final Operation AGENT_GET_VERSIONS = Operation.builder(
                    "agentGetVersions", "GET", "/get-agent-versions/{agent_id}")
            .resource("agents", "getVersions")
            .summary("Reads the versions of a voice agent in full, as one list.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .responseList("Agent", "dev.retell4j.agents.Agent")
            .deprecated()
            .build();

    /** Lists the versions of an agent in short form, page by page. {@code GET /list-agent-versions/{agent_id}}. */
    public static final Operation AGENT_LIST_VERSIONS = Operation.builder(
                    "agentListVersions", "GET", "/list-agent-versions/{agent_id}")
            .resource("agents", "listVersions")
            .summary("Lists the versions of an agent in short form, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .response("AgentVersionPage", "dev.retell4j.agents.AgentVersionPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Publishes one version of an agent. {@code POST /publish-agent-version/{agent_id}}. */
    public static final Operation AGENT_PUBLISH = Operation.builder(
                    "agentPublish", "POST", "/publish-agent-version/{agent_id}")
            .resource("agents", "publish")
            .summary("Publishes one version of an agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .request("AgentPublish", "dev.retell4j.agents.AgentPublish")
            .build();

    /** Publishes one version of an agent. {@code POST /publish-agent-version/{agent_id}}. */
    public static final Operation CHAT_AGENT_PUBLISH = Operation.builder(
                    "chatAgentPublish", "POST", "/publish-agent-version/{agent_id}")
            .resource("chatAgents", "publish")
            .summary("Publishes one version of an agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .request("AgentPublish", "dev.retell4j.agents.AgentPublish")
            .build();

    /** Has Retell repair a version of an agent. {@code POST /repair-agent/{agent_id}}. */
    public static final Operation AGENT_REPAIR = Operation.builder("agentRepair", "POST", "/repair-agent/{agent_id}")
            .resource("agents", "repair")
            .summary("Has Retell repair a version of an agent.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Version to repair, as a number, a tag, `latest` or `latest_published`."))
            .response("VoiceOrChatAgent", "dev.retell4j.agents.VoiceOrChatAgent")
            .build();

    /** Connects an outside app to the workspace. {@code POST /create-app}. */
    public static final Operation APP_CREATE = Operation.builder("appCreate", "POST", "/create-app")
            .resource("apps", "create")
            .summary("Connects an outside app to the workspace.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("AppCreate", "dev.retell4j.apps.AppCreate")
            .response("App", "dev.retell4j.apps.App")
            .build();

    /** Changes a connected app. {@code PATCH /update-app/{app_id}}. */
    public static final Operation APP_UPDATE = Operation.builder("appUpdate", "PATCH", "/update-app/{app_id}")
            .resource("apps", "update")
            .summary("Changes a connected app.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("app_id", "{\"type\":\"string\"}", "Identifier of the app."))
            .request("AppUpdate", "dev.retell4j.apps.AppUpdate")
            .response("App", "dev.retell4j.apps.App")
            .build();

    /** Lists the connected apps, page by page. {@code GET /list-apps}. */
    public static final Operation APP_LIST = Operation.builder("appList", "GET", "/list-apps")
            .resource("apps", "list")
            .summary("Lists the connected apps, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .response("AppPage", "dev.retell4j.apps.AppPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Disconnects an app and deletes its settings. {@code DELETE /delete-app/{app_id}}. */
    public static final Operation APP_DELETE = Operation.builder("appDelete", "DELETE", "/delete-app/{app_id}")
            .resource("apps", "delete")
            .summary("Disconnects an app and deletes its settings.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("app_id", "{\"type\":\"string\"}", "Identifier of the app."))
            .parameter(Parameter.query(
                    "force_delete",
                    false,
                    "{\"type\":\"boolean\"}",
                    "Whether to delete the app even while something uses it."))
            .build();

    /** Reads a connected app. {@code GET /get-app/{app_id}}. */
    public static final Operation APP_GET = Operation.builder("appGet", "GET", "/get-app/{app_id}")
            .resource("apps", "get")
            .summary("Reads a connected app.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("app_id", "{\"type\":\"string\"}", "Identifier of the app."))
            .response("App", "dev.retell4j.apps.App")
            .build();

    /** Lists the agents and knowledge bases that use an app, page by page. {@code GET /list-app-usages/{app_id}}. */
    public static final Operation APP_LIST_USAGES = Operation.builder(
                    "appListUsages", "GET", "/list-app-usages/{app_id}")
            .resource("apps", "listUsages")
            .summary("Lists the agents and knowledge bases that use an app, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("app_id", "{\"type\":\"string\"}", "Identifier of the app."))
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .response("AppUsagePage", "dev.retell4j.apps.AppUsagePage")
            .cursor(Cursor.QUERY)
            .build();

    /** Tries the stored credentials of an app against its provider. {@code POST /test-app-auth/{app_id}}. */
    public static final Operation APP_TEST_AUTH = Operation.builder("appTestAuth", "POST", "/test-app-auth/{app_id}")
            .resource("apps", "testAuth")
            .summary("Tries the stored credentials of an app against its provider.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("app_id", "{\"type\":\"string\"}", "Identifier of the app."))
            .response("Success", "dev.retell4j.types.Success")
            .build();

    /** Uploads a file as an asset. {@code POST /create-asset}. */
    public static final Operation ASSET_CREATE = Operation.builder("assetCreate", "POST", "/create-asset")
            .resource("assets", "create")
            .summary("Uploads a file as an asset.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("FileUpload", "dev.retell4j.types.FileUpload")
            .response("Asset", "dev.retell4j.assets.Asset")
            .multipart()
            .build();

    /** Creates a batch call, at once or for a later time. {@code POST /create-batch-call}. */
    public static final Operation BATCH_CALL_CREATE_BATCH_CALL = Operation.builder(
                    "batchCallCreateBatchCall", "POST", "/create-batch-call")
            .resource("batchCalls", "create")
            .summary("Creates a batch call, at once or for a later time.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("BatchCallCreate", "dev.retell4j.batch.BatchCallCreate")
            .response("BatchCall", "dev.retell4j.batch.BatchCall")
            .timeout(Duration.ofMillis(300000))
            .successStatus(201)
            .build();

    /** Reads a call with its transcript. {@code GET /v2/get-call/{call_id}}. */
    public static final Operation CALL_RETRIEVE = Operation.builder("callRetrieve", "GET", "/v2/get-call/{call_id}")
            .resource("calls", "retrieve")
            .summary("Reads a call with its transcript.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .response("Call", "dev.retell4j.calls.Call")
            .build();

    /**
     * Changes the metadata, custom attributes or storage setting of an ended call. {@code PATCH
     * /v2/update-call/{call_id}}.
     */
    public static final Operation CALL_UPDATE = Operation.builder("callUpdate", "PATCH", "/v2/update-call/{call_id}")
            .resource("calls", "update")
            .summary("Changes the metadata, custom attributes or storage setting of an ended call.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .request("CallUpdate", "dev.retell4j.calls.CallUpdate")
            .response("Call", "dev.retell4j.calls.Call")
            .build();

    /** Lists calls that meet a filter, page by page. {@code POST /v3/list-calls}. */
    public static final Operation CALL_LIST = Operation.builder("callList", "POST", "/v3/list-calls")
            .resource("calls", "list")
            .summary("Lists calls that meet a filter, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .request("CallListRequest", "dev.retell4j.calls.CallListRequest")
            .response("CallPage", "dev.retell4j.calls.CallPage")
            .cursor(Cursor.BODY)
            .timeout(Duration.ofMillis(300000))
            .build();

    /** Deletes a call and what is stored with it. {@code DELETE /v2/delete-call/{call_id}}. */
    public static final Operation CALL_DELETE = Operation.builder("callDelete", "DELETE", "/v2/delete-call/{call_id}")
            .resource("calls", "delete")
            .summary("Deletes a call and what is stored with it.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .successStatus(204)
            .build();

    /** Places an outbound phone call. {@code POST /v2/create-phone-call}. */
    public static final Operation CALL_CREATE_PHONE_CALL = Operation.builder(
                    "callCreatePhoneCall", "POST", "/v2/create-phone-call")
            .resource("calls", "createPhoneCall")
            .summary("Places an outbound phone call.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("PhoneCallCreate", "dev.retell4j.calls.PhoneCallCreate")
            .response("PhoneCall", "dev.retell4j.calls.PhoneCall")
            .timeout(Duration.ofMillis(120000))
            .successStatus(201)
            .build();

    /** Creates a web call that a browser can then join. {@code POST /v3/create-web-call}. */
    public static final Operation CALL_CREATE_WEB_CALL = Operation.builder(
                    "callCreateWebCall", "POST", "/v3/create-web-call")
            .resource("calls", "createWebCall")
            .summary("Creates a web call that a browser can then join.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("WebCallCreate", "dev.retell4j.calls.WebCallCreate")
            .response("WebCallAccess", "dev.retell4j.calls.WebCallAccess")
            .successStatus(201)
            .build();

    /** Admits a listener to a running call. {@code POST /v2/listen-live-call/{call_id}}. */
    public static final Operation CALL_LISTEN_LIVE = Operation.builder(
                    "callListenLive", "POST", "/v2/listen-live-call/{call_id}")
            .resource("calls", "listenLive")
            .summary("Admits a listener to a running call.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .response("LiveCallAccess", "dev.retell4j.calls.LiveCallAccess")
            .build();

    /**
     * Registers a phone call that a telephony system of one's own will bring over SIP. {@code POST
     * /v2/register-phone-call}.
     */
    public static final Operation CALL_REGISTER_PHONE_CALL = Operation.builder(
                    "callRegisterPhoneCall", "POST", "/v2/register-phone-call")
            .resource("calls", "registerPhoneCall")
            .summary("Registers a phone call that a telephony system of one's own will bring over SIP.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("PhoneCallRegistration", "dev.retell4j.calls.PhoneCallRegistration")
            .response("PhoneCall", "dev.retell4j.calls.PhoneCall")
            .successStatus(201)
            .build();

    /** Has an ended call analysed once more. {@code PUT /rerun-call-analysis/{call_id}}. */
    public static final Operation CALL_RERUN_ANALYSIS = Operation.builder(
                    "callRerunAnalysis", "PUT", "/rerun-call-analysis/{call_id}")
            .resource("calls", "rerunAnalysis")
            .summary("Has an ended call analysed once more.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .response("Call", "dev.retell4j.calls.Call")
            .build();

    /** Hangs up a running call. {@code POST /v2/stop-call/{call_id}}. */
    public static final Operation CALL_STOP = Operation.builder("callStop", "POST", "/v2/stop-call/{call_id}")
            .resource("calls", "stop")
            .summary("Hangs up a running call.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .build();

    /** Hands a running call from the agent to a human listener. {@code POST /v2/take-over-live-call/{call_id}}. */
    public static final Operation CALL_TAKE_OVER_LIVE = Operation.builder(
                    "callTakeOverLive", "POST", "/v2/take-over-live-call/{call_id}")
            .resource("calls", "takeOverLive")
            .summary("Hands a running call from the agent to a human listener.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .request("LiveCallTakeOver", "dev.retell4j.calls.LiveCallTakeOver")
            .response("Success", "dev.retell4j.types.Success")
            .build();

    /**
     * Changes a running call, or gives its agent something to know or say. {@code PATCH
     * /v2/update-live-call/{call_id}}.
     */
    public static final Operation CALL_UPDATE_LIVE = Operation.builder(
                    "callUpdateLive", "PATCH", "/v2/update-live-call/{call_id}")
            .resource("calls", "updateLive")
            .summary("Changes a running call, or gives its agent something to know or say.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("call_id", "{\"type\":\"string\"}", "Identifier of the call."))
            .request("LiveCallUpdate", "dev.retell4j.calls.LiveCallUpdate")
            .response("Success", "dev.retell4j.types.Success")
            .build();

    /** Creates a chat agent. {@code POST /create-chat-agent}. */
    public static final Operation CHAT_AGENT_CREATE = Operation.builder("chatAgentCreate", "POST", "/create-chat-agent")
            .resource("chatAgents", "create")
            .summary("Creates a chat agent.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("ChatAgentCreate", "dev.retell4j.agents.ChatAgentCreate")
            .response("ChatAgent", "dev.retell4j.agents.ChatAgent")
            .successStatus(201)
            .build();

    /** Reads a chat agent in one of its versions. {@code GET /get-chat-agent/{agent_id}}. */
    public static final Operation CHAT_AGENT_RETRIEVE = Operation.builder(
                    "chatAgentRetrieve", "GET", "/get-chat-agent/{agent_id}")
            .resource("chatAgents", "retrieve")
            .summary("Reads a chat agent in one of its versions.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Version to read, as a number, a tag, `latest` or `latest_published`; the latest when left out."))
            .response("ChatAgent", "dev.retell4j.agents.ChatAgent")
            .build();

    /** Changes a draft version of a chat agent. {@code PATCH /update-chat-agent/{agent_id}}. */
    public static final Operation CHAT_AGENT_UPDATE = Operation.builder(
                    "chatAgentUpdate", "PATCH", "/update-chat-agent/{agent_id}")
            .resource("chatAgents", "update")
            .summary("Changes a draft version of a chat agent.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Draft version to change, as a number, a tag or `latest`; the latest when left out."))
            .request("ChatAgentUpdate", "dev.retell4j.agents.ChatAgentUpdate")
            .response("ChatAgent", "dev.retell4j.agents.ChatAgent")
            .build();

    /** Deletes a chat agent with all its versions. {@code DELETE /delete-chat-agent/{agent_id}}. */
    public static final Operation CHAT_AGENT_DELETE = Operation.builder(
                    "chatAgentDelete", "DELETE", "/delete-chat-agent/{agent_id}")
            .resource("chatAgents", "delete")
            .summary("Deletes a chat agent with all its versions.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .successStatus(204)
            .build();

    /** Reads the versions of a chat agent in full, as one list. {@code GET /get-chat-agent-versions/{agent_id}}. */
    public static final Operation CHAT_AGENT_GET_VERSIONS = Operation.builder(
                    "chatAgentGetVersions", "GET", "/get-chat-agent-versions/{agent_id}")
            .resource("chatAgents", "getVersions")
            .summary("Reads the versions of a chat agent in full, as one list.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .responseList("ChatAgent", "dev.retell4j.agents.ChatAgent")
            .deprecated()
            .build();

    /** Starts a chat with a chat agent. {@code POST /create-chat}. */
    public static final Operation CHAT_CREATE = Operation.builder("chatCreate", "POST", "/create-chat")
            .resource("chats", "create")
            .summary("Starts a chat with a chat agent.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("ChatCreate", "dev.retell4j.chats.ChatCreate")
            .response("Chat", "dev.retell4j.chats.Chat")
            .successStatus(201)
            .build();

    /** Reads a chat with its messages. {@code GET /get-chat/{chat_id}}. */
    public static final Operation CHAT_RETRIEVE = Operation.builder("chatRetrieve", "GET", "/get-chat/{chat_id}")
            .resource("chats", "retrieve")
            .summary("Reads a chat with its messages.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("chat_id", "{\"type\":\"string\"}", "Identifier of the chat."))
            .response("Chat", "dev.retell4j.chats.Chat")
            .build();

    /**
     * Changes the metadata, custom attributes, dynamic variables or storage setting of a chat. {@code PATCH
     * /update-chat/{chat_id}}.
     */
    public static final Operation CHAT_UPDATE = Operation.builder("chatUpdate", "PATCH", "/update-chat/{chat_id}")
            .resource("chats", "update")
            .summary("Changes the metadata, custom attributes, dynamic variables or storage setting of a chat.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("chat_id", "{\"type\":\"string\"}", "Identifier of the chat."))
            .request("ChatUpdate", "dev.retell4j.chats.ChatUpdate")
            .response("Chat", "dev.retell4j.chats.Chat")
            .build();

    /** Lists chats that meet a filter, page by page. {@code POST /v3/list-chats}. */
    public static final Operation CHAT_LIST = Operation.builder("chatList", "POST", "/v3/list-chats")
            .resource("chats", "list")
            .summary("Lists chats that meet a filter, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .request("ChatListRequest", "dev.retell4j.chats.ChatListRequest")
            .response("ChatPage", "dev.retell4j.chats.ChatPage")
            .cursor(Cursor.BODY)
            .timeout(Duration.ofMillis(300000))
            .build();

    /** Deletes a chat with its messages. {@code DELETE /delete-chat/{chat_id}}. */
    public static final Operation CHAT_DELETE = Operation.builder("chatDelete", "DELETE", "/delete-chat/{chat_id}")
            .resource("chats", "delete")
            .summary("Deletes a chat with its messages.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("chat_id", "{\"type\":\"string\"}", "Identifier of the chat."))
            .build();

    /**
     * Sends the user's next message in a chat and waits for the agent's answer. {@code POST /create-chat-completion}.
     */
    public static final Operation CHAT_CREATE_CHAT_COMPLETION = Operation.builder(
                    "chatCreateChatCompletion", "POST", "/create-chat-completion")
            .resource("chats", "createChatCompletion")
            .summary("Sends the user's next message in a chat and waits for the agent's answer.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("ChatCompletionCreate", "dev.retell4j.chats.ChatCompletionCreate")
            .response("ChatCompletion", "dev.retell4j.chats.ChatCompletion")
            .timeout(Duration.ofMillis(300000))
            .successStatus(201)
            .build();

    /** Starts an SMS conversation with a person. {@code POST /create-sms-chat}. */
    public static final Operation CHAT_CREATE_SMSCHAT = Operation.builder(
                    "chatCreateSMSChat", "POST", "/create-sms-chat")
            .resource("chats", "createSmsChat")
            .summary("Starts an SMS conversation with a person.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("SmsChatCreate", "dev.retell4j.chats.SmsChatCreate")
            .response("Chat", "dev.retell4j.chats.Chat")
            .build();

    /** Ends an ongoing chat. {@code PATCH /end-chat/{chat_id}}. */
    public static final Operation CHAT_END = Operation.builder("chatEnd", "PATCH", "/end-chat/{chat_id}")
            .resource("chats", "end")
            .summary("Ends an ongoing chat.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("chat_id", "{\"type\":\"string\"}", "Identifier of the chat."))
            .successStatus(204)
            .build();

    /** Has an ended chat analysed once more. {@code PUT /rerun-chat-analysis/{chat_id}}. */
    public static final Operation CHAT_RERUN_ANALYSIS = Operation.builder(
                    "chatRerunAnalysis", "PUT", "/rerun-chat-analysis/{chat_id}")
            .resource("chats", "rerunAnalysis")
            .summary("Has an ended chat analysed once more.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .parameter(Parameter.path("chat_id", "{\"type\":\"string\"}", "Identifier of the chat."))
            .response("Chat", "dev.retell4j.chats.Chat")
            .build();

    /** Reads the workspace's call concurrency, used and allowed. {@code GET /get-concurrency}. */
    public static final Operation CONCURRENCY_RETRIEVE = Operation.builder(
                    "concurrencyRetrieve", "GET", "/get-concurrency")
            .resource("concurrency", "retrieve")
            .summary("Reads the workspace's call concurrency, used and allowed.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("Concurrency", "dev.retell4j.account.Concurrency")
            .build();

    /** Creates a contact. {@code POST /create-contact}. */
    public static final Operation CONTACT_CREATE = Operation.builder("contactCreate", "POST", "/create-contact")
            .resource("contacts", "create")
            .summary("Creates a contact.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("ContactCreate", "dev.retell4j.contacts.ContactCreate")
            .response("Contact", "dev.retell4j.contacts.Contact")
            .build();

    /** Changes a contact. {@code PATCH /update-contact/{contact_id}}. */
    public static final Operation CONTACT_UPDATE = Operation.builder(
                    "contactUpdate", "PATCH", "/update-contact/{contact_id}")
            .resource("contacts", "update")
            .summary("Changes a contact.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("contact_id", "{\"type\":\"string\"}", "Identifier of the contact."))
            .request("ContactUpdate", "dev.retell4j.contacts.ContactUpdate")
            .response("Contact", "dev.retell4j.contacts.Contact")
            .build();

    /** Lists contacts that meet a filter or a search, page by page. {@code POST /list-contacts}. */
    public static final Operation CONTACT_LIST = Operation.builder("contactList", "POST", "/list-contacts")
            .resource("contacts", "list")
            .summary("Lists contacts that meet a filter or a search, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .request("ContactListRequest", "dev.retell4j.contacts.ContactListRequest")
            .response("ContactPage", "dev.retell4j.contacts.ContactPage")
            .cursor(Cursor.BODY)
            .build();

    /** Deletes a contact. {@code DELETE /delete-contact/{contact_id}}. */
    public static final Operation CONTACT_DELETE = Operation.builder(
                    "contactDelete", "DELETE", "/delete-contact/{contact_id}")
            .resource("contacts", "delete")
            .summary("Deletes a contact.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("contact_id", "{\"type\":\"string\"}", "Identifier of the contact."))
            .build();

    /**
     * Starts a job that fills contact attributes from the analysis of past calls. {@code POST
     * /backfill-contact-analysis-data}.
     */
    public static final Operation CONTACT_BACKFILL_ANALYSIS_DATA = Operation.builder(
                    "contactBackfillAnalysisData", "POST", "/backfill-contact-analysis-data")
            .resource("contacts", "backfillAnalysisData")
            .summary("Starts a job that fills contact attributes from the analysis of past calls.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("ContactBackfill", "dev.retell4j.contacts.ContactBackfill")
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Starts a job that imports contacts from an uploaded file. {@code POST /create-contact-import}. */
    public static final Operation CONTACT_CREATE_IMPORT = Operation.builder(
                    "contactCreateImport", "POST", "/create-contact-import")
            .resource("contacts", "createImport")
            .summary("Starts a job that imports contacts from an uploaded file.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("ContactImportCreate", "dev.retell4j.contacts.ContactImportCreate")
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Reads a contact. {@code GET /get-contact/{contact_id}}. */
    public static final Operation CONTACT_GET = Operation.builder("contactGet", "GET", "/get-contact/{contact_id}")
            .resource("contacts", "get")
            .summary("Reads a contact.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("contact_id", "{\"type\":\"string\"}", "Identifier of the contact."))
            .response("Contact", "dev.retell4j.contacts.Contact")
            .build();

    /** Reads how far the backfill of contact attributes is. {@code GET /get-backfill-contact-job-status}. */
    public static final Operation CONTACT_GET_BACKFILL_JOB_STATUS = Operation.builder(
                    "contactGetBackfillJobStatus", "GET", "/get-backfill-contact-job-status")
            .resource("contacts", "getBackfillJobStatus")
            .summary("Reads how far the backfill of contact attributes is.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Reads the contact that has a phone number. {@code GET /get-contact-by-phone/{phone_number}}. */
    public static final Operation CONTACT_GET_BY_PHONE = Operation.builder(
                    "contactGetByPhone", "GET", "/get-contact-by-phone/{phone_number}")
            .resource("contacts", "getByPhone")
            .summary("Reads the contact that has a phone number.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path(
                    "phone_number", "{\"type\":\"string\"}", "The contact's phone number in E.164 form."))
            .response("Contact", "dev.retell4j.contacts.Contact")
            .build();

    /** Reads how far the import of contacts is. {@code GET /get-contact-import}. */
    public static final Operation CONTACT_GET_IMPORT = Operation.builder(
                    "contactGetImport", "GET", "/get-contact-import")
            .resource("contacts", "getImport")
            .summary("Reads how far the import of contacts is.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Lists the calls and chats of a contact, page by page. {@code GET /list-contact-conversations/{contact_id}}. */
    public static final Operation CONTACT_LIST_CONVERSATIONS = Operation.builder(
                    "contactListConversations", "GET", "/list-contact-conversations/{contact_id}")
            .resource("contacts", "listConversations")
            .summary("Lists the calls and chats of a contact, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("contact_id", "{\"type\":\"string\"}", "Identifier of the contact."))
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .response("ContactConversationPage", "dev.retell4j.contacts.ContactConversationPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Uploads a file of contacts for a later import. {@code POST /upload-contact-import-file}. */
    public static final Operation CONTACT_UPLOAD_IMPORT_FILE = Operation.builder(
                    "contactUploadImportFile", "POST", "/upload-contact-import-file")
            .resource("contacts", "uploadImportFile")
            .summary("Uploads a file of contacts for a later import.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("FileUpload", "dev.retell4j.types.FileUpload")
            .response("ContactImportFile", "dev.retell4j.contacts.ContactImportFile")
            .multipart()
            .build();

    /**
     * Creates a flow component that several conversation flows can share. {@code POST
     * /create-conversation-flow-component}.
     */
    public static final Operation CONVERSATION_FLOW_COMPONENT_CREATE = Operation.builder(
                    "conversationFlowComponentCreate", "POST", "/create-conversation-flow-component")
            .resource("conversationFlowComponents", "create")
            .summary("Creates a flow component that several conversation flows can share.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("FlowComponent", "dev.retell4j.flows.FlowComponent")
            .response("SharedFlowComponent", "dev.retell4j.flows.SharedFlowComponent")
            .successStatus(201)
            .build();

    /** Reads a shared flow component. {@code GET /get-conversation-flow-component/{conversation_flow_component_id}}. */
    public static final Operation CONVERSATION_FLOW_COMPONENT_RETRIEVE = Operation.builder(
                    "conversationFlowComponentRetrieve",
                    "GET",
                    "/get-conversation-flow-component/{conversation_flow_component_id}")
            .resource("conversationFlowComponents", "retrieve")
            .summary("Reads a shared flow component.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path(
                    "conversation_flow_component_id",
                    "{\"type\":\"string\"}",
                    "Identifier of the shared flow component."))
            .response("SharedFlowComponent", "dev.retell4j.flows.SharedFlowComponent")
            .build();

    /**
     * Changes a shared flow component. {@code PATCH
     * /update-conversation-flow-component/{conversation_flow_component_id}}.
     */
    public static final Operation CONVERSATION_FLOW_COMPONENT_UPDATE = Operation.builder(
                    "conversationFlowComponentUpdate",
                    "PATCH",
                    "/update-conversation-flow-component/{conversation_flow_component_id}")
            .resource("conversationFlowComponents", "update")
            .summary("Changes a shared flow component.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path(
                    "conversation_flow_component_id",
                    "{\"type\":\"string\"}",
                    "Identifier of the shared flow component."))
            .request("SharedFlowComponentUpdate", "dev.retell4j.flows.SharedFlowComponentUpdate")
            .response("SharedFlowComponent", "dev.retell4j.flows.SharedFlowComponent")
            .build();

    /** Lists the shared flow components, page by page. {@code GET /v2/list-conversation-flow-components}. */
    public static final Operation CONVERSATION_FLOW_COMPONENT_LIST = Operation.builder(
                    "conversationFlowComponentList", "GET", "/v2/list-conversation-flow-components")
            .resource("conversationFlowComponents", "list")
            .summary("Lists the shared flow components, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\",\"default\":\"descending\"}",
                    "Whether the oldest or the newest items come first."))
            .response("SharedFlowComponentPage", "dev.retell4j.flows.SharedFlowComponentPage")
            .cursor(Cursor.QUERY)
            .build();

    /**
     * Deletes a shared flow component. {@code DELETE
     * /delete-conversation-flow-component/{conversation_flow_component_id}}.
     */
    public static final Operation CONVERSATION_FLOW_COMPONENT_DELETE = Operation.builder(
                    "conversationFlowComponentDelete",
                    "DELETE",
                    "/delete-conversation-flow-component/{conversation_flow_component_id}")
            .resource("conversationFlowComponents", "delete")
            .summary("Deletes a shared flow component.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path(
                    "conversation_flow_component_id",
                    "{\"type\":\"string\"}",
                    "Identifier of the shared flow component."))
            .successStatus(204)
            .build();

    /** Creates a conversation flow. {@code POST /create-conversation-flow}. */
    public static final Operation CONVERSATION_FLOW_CREATE = Operation.builder(
                    "conversationFlowCreate", "POST", "/create-conversation-flow")
            .resource("conversationFlows", "create")
            .summary("Creates a conversation flow.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("ConversationFlowCreate", "dev.retell4j.flows.ConversationFlowCreate")
            .response("ConversationFlow", "dev.retell4j.flows.ConversationFlow")
            .successStatus(201)
            .build();

    /** Reads a conversation flow in one of its versions. {@code GET /get-conversation-flow/{conversation_flow_id}}. */
    public static final Operation CONVERSATION_FLOW_RETRIEVE = Operation.builder(
                    "conversationFlowRetrieve", "GET", "/get-conversation-flow/{conversation_flow_id}")
            .resource("conversationFlows", "retrieve")
            .summary("Reads a conversation flow in one of its versions.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path(
                    "conversation_flow_id", "{\"type\":\"string\"}", "Identifier of the conversation flow."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"type\":\"integer\"}",
                    "Number of the version to read; the latest when left out."))
            .response("ConversationFlow", "dev.retell4j.flows.ConversationFlow")
            .build();

    /** Changes a version of a conversation flow. {@code PATCH /update-conversation-flow/{conversation_flow_id}}. */
    public static final Operation CONVERSATION_FLOW_UPDATE = Operation.builder(
                    "conversationFlowUpdate", "PATCH", "/update-conversation-flow/{conversation_flow_id}")
            .resource("conversationFlows", "update")
            .summary("Changes a version of a conversation flow.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path(
                    "conversation_flow_id", "{\"type\":\"string\"}", "Identifier of the conversation flow."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"type\":\"integer\"}",
                    "Number of the version to change; the latest when left out."))
            .request("ConversationFlowUpdate", "dev.retell4j.flows.ConversationFlowUpdate")
            .response("ConversationFlow", "dev.retell4j.flows.ConversationFlow")
            .build();

    /** Lists the conversation flows, page by page. {@code GET /v2/list-conversation-flows}. */
    public static final Operation CONVERSATION_FLOW_LIST = Operation.builder(
                    "conversationFlowList", "GET", "/v2/list-conversation-flows")
            .resource("conversationFlows", "list")
            .summary("Lists the conversation flows, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .response("ConversationFlowPage", "dev.retell4j.flows.ConversationFlowPage")
            .cursor(Cursor.QUERY)
            .build();

    /**
     * Deletes a conversation flow with all its versions. {@code DELETE
     * /delete-conversation-flow/{conversation_flow_id}}.
     */
    public static final Operation CONVERSATION_FLOW_DELETE = Operation.builder(
                    "conversationFlowDelete", "DELETE", "/delete-conversation-flow/{conversation_flow_id}")
            .resource("conversationFlows", "delete")
            .summary("Deletes a conversation flow with all its versions.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path(
                    "conversation_flow_id", "{\"type\":\"string\"}", "Identifier of the conversation flow."))
            .parameter(Parameter.query(
                    "force_delete",
                    false,
                    "{\"type\":\"boolean\"}",
                    "Whether to delete the flow even while agents use it."))
            .successStatus(204)
            .build();

    /** Reads which contact fields exist and how they are kept in step with a CRM. {@code GET /get-crm-config}. */
    public static final Operation CRM_GET_CONFIG = Operation.builder("crmGetConfig", "GET", "/get-crm-config")
            .resource("crm", "retrieve")
            .summary("Reads which contact fields exist and how they are kept in step with a CRM.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("CrmConfig", "dev.retell4j.crm.CrmConfig")
            .build();

    /** Reads which fields a connected CRM offers. {@code GET /get-crm-schema}. */
    public static final Operation CRM_GET_SCHEMA = Operation.builder("crmGetSchema", "GET", "/get-crm-schema")
            .resource("crm", "getSchema")
            .summary("Reads which fields a connected CRM offers.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "app_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the connected CRM; the configured one when left out."))
            .response("CrmSchema", "dev.retell4j.crm.CrmSchema")
            .build();

    /** Reads how far the synchronisation with the CRM is. {@code GET /get-sync-job-status}. */
    public static final Operation CRM_GET_SYNC_JOB_STATUS = Operation.builder(
                    "crmGetSyncJobStatus", "GET", "/get-sync-job-status")
            .resource("crm", "getSyncJobStatus")
            .summary("Reads how far the synchronisation with the CRM is.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Starts a synchronisation with the CRM. {@code POST /run-sync-job}. */
    public static final Operation CRM_RUN_SYNC_JOB = Operation.builder("crmRunSyncJob", "POST", "/run-sync-job")
            .resource("crm", "runSyncJob")
            .summary("Starts a synchronisation with the CRM.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .response("JobProgress", "dev.retell4j.types.JobProgress")
            .build();

    /** Changes the workspace's CRM configuration. {@code POST /update-crm-config}. */
    public static final Operation CRM_UPDATE_CONFIG = Operation.builder("crmUpdateConfig", "POST", "/update-crm-config")
            .resource("crm", "update")
            .summary("Changes the workspace's CRM configuration.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .request("CrmConfigUpdate", "dev.retell4j.crm.CrmConfigUpdate")
            .response("CrmConfig", "dev.retell4j.crm.CrmConfig")
            .build();

    /** Lists requests to export call and chat data, page by page. {@code GET /v2/list-export-requests}. */
    public static final Operation EXPORT_REQUEST_LIST = Operation.builder(
                    "exportRequestList", "GET", "/v2/list-export-requests")
            .resource("exportRequests", "list")
            .summary("Lists requests to export call and chat data, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\",\"default\":\"descending\"}",
                    "Whether the oldest or the newest items come first."))
            .response("ExportRequestPage", "dev.retell4j.exports.ExportRequestPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Reads which API key and organisation the client speaks for. {@code GET /get-api-key-info}. */
    public static final Operation IDENTITY_RETRIEVE = Operation.builder("identityRetrieve", "GET", "/get-api-key-info")
            .resource("identity", "retrieve")
            .summary("Reads which API key and organisation the client speaks for.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .response("ApiKeyInfo", "dev.retell4j.account.ApiKeyInfo")
            .build();

    /** Creates a knowledge base from texts, web pages and files. {@code POST /create-knowledge-base}. */
    public static final Operation KNOWLEDGE_BASE_CREATE = Operation.builder(
                    "knowledgeBaseCreate", "POST", "/create-knowledge-base")
            .resource("knowledgeBases", "create")
            .summary("Creates a knowledge base from texts, web pages and files.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("KnowledgeBaseCreate", "dev.retell4j.knowledge.KnowledgeBaseCreate")
            .response("KnowledgeBase", "dev.retell4j.knowledge.KnowledgeBase")
            .multipart()
            .successStatus(201)
            .build();

    /** Reads a knowledge base with its sources. {@code GET /get-knowledge-base/{knowledge_base_id}}. */
    public static final Operation KNOWLEDGE_BASE_RETRIEVE = Operation.builder(
                    "knowledgeBaseRetrieve", "GET", "/get-knowledge-base/{knowledge_base_id}")
            .resource("knowledgeBases", "retrieve")
            .summary("Reads a knowledge base with its sources.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(
                    Parameter.path("knowledge_base_id", "{\"type\":\"string\"}", "Identifier of the knowledge base."))
            .response("KnowledgeBase", "dev.retell4j.knowledge.KnowledgeBase")
            .build();

    /** Lists all knowledge bases, in one response. {@code GET /list-knowledge-bases}. */
    public static final Operation KNOWLEDGE_BASE_LIST = Operation.builder(
                    "knowledgeBaseList", "GET", "/list-knowledge-bases")
            .resource("knowledgeBases", "list")
            .summary("Lists all knowledge bases, in one response.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .responseList("KnowledgeBase", "dev.retell4j.knowledge.KnowledgeBase")
            .build();

    /** Deletes a knowledge base with all its sources. {@code DELETE /delete-knowledge-base/{knowledge_base_id}}. */
    public static final Operation KNOWLEDGE_BASE_DELETE = Operation.builder(
                    "knowledgeBaseDelete", "DELETE", "/delete-knowledge-base/{knowledge_base_id}")
            .resource("knowledgeBases", "delete")
            .summary("Deletes a knowledge base with all its sources.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(
                    Parameter.path("knowledge_base_id", "{\"type\":\"string\"}", "Identifier of the knowledge base."))
            .successStatus(204)
            .build();

    /**
     * Adds texts, web pages and files to a knowledge base. {@code POST
     * /add-knowledge-base-sources/{knowledge_base_id}}.
     */
    public static final Operation KNOWLEDGE_BASE_ADD_SOURCES = Operation.builder(
                    "knowledgeBaseAddSources", "POST", "/add-knowledge-base-sources/{knowledge_base_id}")
            .resource("knowledgeBases", "addSources")
            .summary("Adds texts, web pages and files to a knowledge base.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .parameter(
                    Parameter.path("knowledge_base_id", "{\"type\":\"string\"}", "Identifier of the knowledge base."))
            .request("KnowledgeBaseSourcesAdd", "dev.retell4j.knowledge.KnowledgeBaseSourcesAdd")
            .response("KnowledgeBase", "dev.retell4j.knowledge.KnowledgeBase")
            .multipart()
            .successStatus(201)
            .build();

    /**
     * Deletes one source of a knowledge base. {@code DELETE
     * /delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}}.
     */
    public static final Operation KNOWLEDGE_BASE_DELETE_SOURCE = Operation.builder(
                    "knowledgeBaseDeleteSource",
                    "DELETE",
                    "/delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}")
            .resource("knowledgeBases", "deleteSource")
            .summary("Deletes one source of a knowledge base.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(
                    Parameter.path("knowledge_base_id", "{\"type\":\"string\"}", "Identifier of the knowledge base."))
            .parameter(Parameter.path(
                    "source_id", "{\"type\":\"string\"}", "Identifier of the source within the knowledge base."))
            .response("KnowledgeBase", "dev.retell4j.knowledge.KnowledgeBase")
            .build();

    /** Creates a Retell LLM response engine. {@code POST /create-retell-llm}. */
    public static final Operation LLM_CREATE = Operation.builder("llmCreate", "POST", "/create-retell-llm")
            .resource("llms", "create")
            .summary("Creates a Retell LLM response engine.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("LlmRequest", "dev.retell4j.llms.LlmRequest")
            .response("Llm", "dev.retell4j.llms.Llm")
            .successStatus(201)
            .build();

    /** Reads a Retell LLM response engine in one of its versions. {@code GET /get-retell-llm/{llm_id}}. */
    public static final Operation LLM_RETRIEVE = Operation.builder("llmRetrieve", "GET", "/get-retell-llm/{llm_id}")
            .resource("llms", "retrieve")
            .summary("Reads a Retell LLM response engine in one of its versions.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("llm_id", "{\"type\":\"string\"}", "Identifier of the Retell LLM."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"type\":\"integer\"}",
                    "Number of the version to read; the latest when left out."))
            .response("Llm", "dev.retell4j.llms.Llm")
            .build();

    /** Changes a version of a Retell LLM response engine. {@code PATCH /update-retell-llm/{llm_id}}. */
    public static final Operation LLM_UPDATE = Operation.builder("llmUpdate", "PATCH", "/update-retell-llm/{llm_id}")
            .resource("llms", "update")
            .summary("Changes a version of a Retell LLM response engine.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path("llm_id", "{\"type\":\"string\"}", "Identifier of the Retell LLM."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"type\":\"integer\"}",
                    "Number of the version to change; the latest when left out."))
            .request("LlmRequest", "dev.retell4j.llms.LlmRequest")
            .response("Llm", "dev.retell4j.llms.Llm")
            .build();

    /** Lists the Retell LLM response engines, page by page. {@code GET /v2/list-retell-llms}. */
    public static final Operation LLM_LIST = Operation.builder("llmList", "GET", "/v2/list-retell-llms")
            .resource("llms", "list")
            .summary("Lists the Retell LLM response engines, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query("limit", false, "{\"type\":\"integer\"}", "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\"}",
                    "Whether the oldest or the newest items come first."))
            .response("LlmPage", "dev.retell4j.llms.LlmPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Deletes a Retell LLM response engine. {@code DELETE /delete-retell-llm/{llm_id}}. */
    public static final Operation LLM_DELETE = Operation.builder("llmDelete", "DELETE", "/delete-retell-llm/{llm_id}")
            .resource("llms", "delete")
            .summary("Deletes a Retell LLM response engine.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path("llm_id", "{\"type\":\"string\"}", "Identifier of the Retell LLM."))
            .parameter(Parameter.query(
                    "force_delete",
                    false,
                    "{\"type\":\"boolean\"}",
                    "Whether to delete the response engine even while agents use it."))
            .successStatus(204)
            .build();

    /** Lists the tools that one of an agent's MCP servers offers. {@code GET /get-mcp-tools/{agent_id}}. */
    public static final Operation MCP_TOOL_GET_MCP_TOOLS = Operation.builder(
                    "mcpToolGetMcpTools", "GET", "/get-mcp-tools/{agent_id}")
            .resource("mcpTools", "list")
            .summary("Lists the tools that one of an agent's MCP servers offers.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\",\"minLength\":1}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "mcp_id",
                    true,
                    "{\"type\":\"string\"}",
                    "Identifier of the MCP server in the agent's response engine."))
            .parameter(Parameter.query(
                    "component_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the flow component that names the MCP server, if one does."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Version to read, as a number, a tag, `latest` or `latest_published`; the latest when left out."))
            .responseList("McpToolDefinition", "dev.retell4j.tools.McpToolDefinition")
            .build();

    /** Buys a phone number and binds agents to it. {@code POST /create-phone-number}. */
    public static final Operation PHONE_NUMBER_CREATE = Operation.builder(
                    "phoneNumberCreate", "POST", "/create-phone-number")
            .resource("phoneNumbers", "create")
            .summary("Buys a phone number and binds agents to it.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("PhoneNumberCreate", "dev.retell4j.phonenumbers.PhoneNumberCreate")
            .response("PhoneNumber", "dev.retell4j.phonenumbers.PhoneNumber")
            .successStatus(201)
            .build();

    /** Reads a phone number with its agents. {@code GET /get-phone-number/{phone_number}}. */
    public static final Operation PHONE_NUMBER_RETRIEVE = Operation.builder(
                    "phoneNumberRetrieve", "GET", "/get-phone-number/{phone_number}")
            .resource("phoneNumbers", "retrieve")
            .summary("Reads a phone number with its agents.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path(
                    "phone_number",
                    "{\"type\":\"string\",\"minLength\":1}",
                    "The phone number in E.164 form, or as it was imported."))
            .response("PhoneNumber", "dev.retell4j.phonenumbers.PhoneNumber")
            .build();

    /** Changes the agents, webhooks or trunk of a phone number. {@code PATCH /update-phone-number/{phone_number}}. */
    public static final Operation PHONE_NUMBER_UPDATE = Operation.builder(
                    "phoneNumberUpdate", "PATCH", "/update-phone-number/{phone_number}")
            .resource("phoneNumbers", "update")
            .summary("Changes the agents, webhooks or trunk of a phone number.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(Parameter.path(
                    "phone_number",
                    "{\"type\":\"string\",\"minLength\":1}",
                    "The phone number in E.164 form, or as it was imported."))
            .request("PhoneNumberUpdate", "dev.retell4j.phonenumbers.PhoneNumberUpdate")
            .response("PhoneNumber", "dev.retell4j.phonenumbers.PhoneNumber")
            .build();

    /** Lists the phone numbers of the workspace, page by page. {@code GET /v2/list-phone-numbers}. */
    public static final Operation PHONE_NUMBER_LIST = Operation.builder(
                    "phoneNumberList", "GET", "/v2/list-phone-numbers")
            .resource("phoneNumbers", "list")
            .summary("Lists the phone numbers of the workspace, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "sort_order",
                    false,
                    "{\"$ref\":\"#/$defs/SortOrder\",\"default\":\"descending\"}",
                    "Whether the oldest or the newest items come first."))
            .response("PhoneNumberPage", "dev.retell4j.phonenumbers.PhoneNumberPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Releases a phone number. {@code DELETE /delete-phone-number/{phone_number}}. */
    public static final Operation PHONE_NUMBER_DELETE = Operation.builder(
                    "phoneNumberDelete", "DELETE", "/delete-phone-number/{phone_number}")
            .resource("phoneNumbers", "delete")
            .summary("Releases a phone number.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(Parameter.path(
                    "phone_number",
                    "{\"type\":\"string\",\"minLength\":1}",
                    "The phone number in E.164 form, or as it was imported."))
            .successStatus(204)
            .build();

    /** Imports a phone number of one's own over a SIP trunk. {@code POST /import-phone-number}. */
    public static final Operation PHONE_NUMBER_IMPORT = Operation.builder(
                    "phoneNumberImport", "POST", "/import-phone-number")
            .resource("phoneNumbers", "importNumber")
            .summary("Imports a phone number of one's own over a SIP trunk.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("PhoneNumberImport", "dev.retell4j.phonenumbers.PhoneNumberImport")
            .response("PhoneNumber", "dev.retell4j.phonenumbers.PhoneNumber")
            .successStatus(201)
            .build();

    /**
     * Has an agent answer a conversation in text, without a call or chat. {@code POST
     * /agent-playground-completion/{agent_id}}.
     */
    public static final Operation PLAYGROUND_COMPLETION = Operation.builder(
                    "playgroundCompletion", "POST", "/agent-playground-completion/{agent_id}")
            .resource("playground", "completion")
            .summary("Has an agent answer a conversation in text, without a call or chat.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .parameter(Parameter.path("agent_id", "{\"type\":\"string\"}", "Identifier of the agent."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                    "Version of the agent to try, as a number, a tag, `latest` or `latest_published`; the"
                            + " latest when left out."))
            .request("PlaygroundCompletionCreate", "dev.retell4j.playground.PlaygroundCompletionCreate")
            .response("PlaygroundCompletion", "dev.retell4j.playground.PlaygroundCompletion")
            .timeout(Duration.ofMillis(300000))
            .build();

    /** Runs a batch of test cases against a response engine. {@code POST /create-batch-test}. */
    public static final Operation TESTS_CREATE_BATCH_TEST = Operation.builder(
                    "testsCreateBatchTest", "POST", "/create-batch-test")
            .resource("tests", "createBatchTest")
            .summary("Runs a batch of test cases against a response engine.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("BatchTestCreate", "dev.retell4j.testing.BatchTestCreate")
            .response("BatchTest", "dev.retell4j.testing.BatchTest")
            .successStatus(201)
            .build();

    /** Creates a test case. {@code POST /create-test-case-definition}. */
    public static final Operation TESTS_CREATE_TEST_CASE_DEFINITION = Operation.builder(
                    "testsCreateTestCaseDefinition", "POST", "/create-test-case-definition")
            .resource("tests", "createTestCaseDefinition")
            .summary("Creates a test case.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("TestCaseDefinitionCreate", "dev.retell4j.testing.TestCaseDefinitionCreate")
            .response("TestCaseDefinition", "dev.retell4j.testing.TestCaseDefinition")
            .successStatus(201)
            .build();

    /** Deletes a test case. {@code DELETE /delete-test-case-definition/{test_case_definition_id}}. */
    public static final Operation TESTS_DELETE_TEST_CASE_DEFINITION = Operation.builder(
                    "testsDeleteTestCaseDefinition", "DELETE", "/delete-test-case-definition/{test_case_definition_id}")
            .resource("tests", "deleteTestCaseDefinition")
            .summary("Deletes a test case.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.DESTRUCTIVE)
            .parameter(
                    Parameter.path("test_case_definition_id", "{\"type\":\"string\"}", "Identifier of the test case."))
            .successStatus(204)
            .build();

    /** Reads a batch test with its counts. {@code GET /get-batch-test/{test_case_batch_job_id}}. */
    public static final Operation TESTS_GET_BATCH_TEST = Operation.builder(
                    "testsGetBatchTest", "GET", "/get-batch-test/{test_case_batch_job_id}")
            .resource("tests", "getBatchTest")
            .summary("Reads a batch test with its counts.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(
                    Parameter.path("test_case_batch_job_id", "{\"type\":\"string\"}", "Identifier of the batch test."))
            .response("BatchTest", "dev.retell4j.testing.BatchTest")
            .build();

    /** Reads a test case. {@code GET /get-test-case-definition/{test_case_definition_id}}. */
    public static final Operation TESTS_GET_TEST_CASE_DEFINITION = Operation.builder(
                    "testsGetTestCaseDefinition", "GET", "/get-test-case-definition/{test_case_definition_id}")
            .resource("tests", "getTestCaseDefinition")
            .summary("Reads a test case.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(
                    Parameter.path("test_case_definition_id", "{\"type\":\"string\"}", "Identifier of the test case."))
            .response("TestCaseDefinition", "dev.retell4j.testing.TestCaseDefinition")
            .build();

    /** Reads one run of a test case with its result. {@code GET /get-test-run/{test_case_job_id}}. */
    public static final Operation TESTS_GET_TEST_RUN = Operation.builder(
                    "testsGetTestRun", "GET", "/get-test-run/{test_case_job_id}")
            .resource("tests", "getTestRun")
            .summary("Reads one run of a test case with its result.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("test_case_job_id", "{\"type\":\"string\"}", "Identifier of the test run."))
            .response("TestRun", "dev.retell4j.testing.TestRun")
            .build();

    /** Lists the batch tests of a response engine, page by page. {@code GET /v2/list-batch-tests}. */
    public static final Operation TESTS_LIST_BATCH_TESTS = Operation.builder(
                    "testsListBatchTests", "GET", "/v2/list-batch-tests")
            .resource("tests", "listBatchTests")
            .summary("Lists the batch tests of a response engine, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "type",
                    true,
                    "{\"$ref\":\"#/$defs/RetellResponseEngineType\"}",
                    "Kind of response engine whose tests are listed."))
            .parameter(Parameter.query(
                    "conversation_flow_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the conversation flow, when `type` is `conversation-flow`."))
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "llm_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the Retell LLM, when `type` is `retell-llm`."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .parameter(Parameter.query(
                    "version",
                    false,
                    "{\"type\":\"integer\"}",
                    "Number of the response engine's version whose tests are listed; those of all versions"
                            + " when left out."))
            .response("BatchTestPage", "dev.retell4j.testing.BatchTestPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Lists the test cases of a response engine, page by page. {@code GET /v2/list-test-case-definitions}. */
    public static final Operation TESTS_LIST_TEST_CASE_DEFINITIONS = Operation.builder(
                    "testsListTestCaseDefinitions", "GET", "/v2/list-test-case-definitions")
            .resource("tests", "listTestCaseDefinitions")
            .summary("Lists the test cases of a response engine, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.query(
                    "type",
                    true,
                    "{\"$ref\":\"#/$defs/RetellResponseEngineType\"}",
                    "Kind of response engine whose tests are listed."))
            .parameter(Parameter.query(
                    "conversation_flow_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the conversation flow, when `type` is `conversation-flow`."))
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "llm_id",
                    false,
                    "{\"type\":\"string\"}",
                    "Identifier of the Retell LLM, when `type` is `retell-llm`."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .response("TestCaseDefinitionPage", "dev.retell4j.testing.TestCaseDefinitionPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Lists the test runs of a batch test, page by page. {@code GET /v2/list-test-runs/{test_case_batch_job_id}}. */
    public static final Operation TESTS_LIST_TEST_RUNS = Operation.builder(
                    "testsListTestRuns", "GET", "/v2/list-test-runs/{test_case_batch_job_id}")
            .resource("tests", "listTestRuns")
            .summary("Lists the test runs of a batch test, page by page.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(
                    Parameter.path("test_case_batch_job_id", "{\"type\":\"string\"}", "Identifier of the batch test."))
            .parameter(Parameter.query(
                    "limit",
                    false,
                    "{\"type\":\"integer\",\"maximum\":1000,\"default\":50}",
                    "How many items a page may have."))
            .parameter(Parameter.query(
                    "pagination_key",
                    false,
                    "{\"type\":\"string\"}",
                    "The `pagination_key` of the page before; the first page when left out."))
            .response("TestRunPage", "dev.retell4j.testing.TestRunPage")
            .cursor(Cursor.QUERY)
            .build();

    /** Changes a test case. {@code PUT /update-test-case-definition/{test_case_definition_id}}. */
    public static final Operation TESTS_UPDATE_TEST_CASE_DEFINITION = Operation.builder(
                    "testsUpdateTestCaseDefinition", "PUT", "/update-test-case-definition/{test_case_definition_id}")
            .resource("tests", "updateTestCaseDefinition")
            .summary("Changes a test case.")
            .repetition(Repetition.IDEMPOTENT)
            .risk(Risk.WRITE)
            .parameter(
                    Parameter.path("test_case_definition_id", "{\"type\":\"string\"}", "Identifier of the test case."))
            .request("TestCaseDefinitionUpdate", "dev.retell4j.testing.TestCaseDefinitionUpdate")
            .response("TestCaseDefinition", "dev.retell4j.testing.TestCaseDefinition")
            .build();

    /** Reads a voice. {@code GET /get-voice/{voice_id}}. */
    public static final Operation VOICE_RETRIEVE = Operation.builder("voiceRetrieve", "GET", "/get-voice/{voice_id}")
            .resource("voices", "retrieve")
            .summary("Reads a voice.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .parameter(Parameter.path("voice_id", "{\"type\":\"string\"}", "Identifier of the voice."))
            .response("Voice", "dev.retell4j.voices.Voice")
            .build();

    /** Lists all voices the workspace can use, in one response. {@code GET /list-voices}. */
    public static final Operation VOICE_LIST = Operation.builder("voiceList", "GET", "/list-voices")
            .resource("voices", "list")
            .summary("Lists all voices the workspace can use, in one response.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .responseList("Voice", "dev.retell4j.voices.Voice")
            .build();

    /** Adds a voice from a provider's community library to the workspace. {@code POST /add-community-voice}. */
    public static final Operation VOICE_ADD_RESOURCE = Operation.builder(
                    "voiceAddResource", "POST", "/add-community-voice")
            .resource("voices", "addCommunityVoice")
            .summary("Adds a voice from a provider's community library to the workspace.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.WRITE)
            .request("CommunityVoiceAdd", "dev.retell4j.voices.CommunityVoiceAdd")
            .response("Voice", "dev.retell4j.voices.Voice")
            .build();

    /** Clones a voice from recordings. {@code POST /clone-voice}. */
    public static final Operation VOICE_CLONE = Operation.builder("voiceClone", "POST", "/clone-voice")
            .resource("voices", "clone")
            .summary("Clones a voice from recordings.")
            .repetition(Repetition.UNSAFE)
            .risk(Risk.PAID)
            .request("VoiceClone", "dev.retell4j.voices.VoiceClone")
            .response("Voice", "dev.retell4j.voices.Voice")
            .multipart()
            .successStatus(201)
            .build();

    /** Searches a provider's community library of voices. {@code POST /search-community-voice}. */
    public static final Operation VOICE_SEARCH = Operation.builder("voiceSearch", "POST", "/search-community-voice")
            .resource("voices", "search")
            .summary("Searches a provider's community library of voices.")
            .repetition(Repetition.READ)
            .risk(Risk.READ)
            .request("VoiceSearch", "dev.retell4j.voices.VoiceSearch")
            .response("VoiceSearchResult", "dev.retell4j.voices.VoiceSearchResult")
            .build();

    private static final List<Operation> ALL = List.of(
            AGENT_CREATE,
            AGENT_RETRIEVE,
            AGENT_UPDATE,
            AGENT_LIST,
            CHAT_AGENT_LIST,
            AGENT_DELETE,
            AGENT_CREATE_VERSION,
            CHAT_AGENT_CREATE_VERSION,
            AGENT_DELETE_VERSION,
            CHAT_AGENT_DELETE_VERSION,
            AGENT_GET_VERSIONS,
            AGENT_LIST_VERSIONS,
            AGENT_PUBLISH,
            CHAT_AGENT_PUBLISH,
            AGENT_REPAIR,
            APP_CREATE,
            APP_UPDATE,
            APP_LIST,
            APP_DELETE,
            APP_GET,
            APP_LIST_USAGES,
            APP_TEST_AUTH,
            ASSET_CREATE,
            BATCH_CALL_CREATE_BATCH_CALL,
            CALL_RETRIEVE,
            CALL_UPDATE,
            CALL_LIST,
            CALL_DELETE,
            CALL_CREATE_PHONE_CALL,
            CALL_CREATE_WEB_CALL,
            CALL_LISTEN_LIVE,
            CALL_REGISTER_PHONE_CALL,
            CALL_RERUN_ANALYSIS,
            CALL_STOP,
            CALL_TAKE_OVER_LIVE,
            CALL_UPDATE_LIVE,
            CHAT_AGENT_CREATE,
            CHAT_AGENT_RETRIEVE,
            CHAT_AGENT_UPDATE,
            CHAT_AGENT_DELETE,
            CHAT_AGENT_GET_VERSIONS,
            CHAT_CREATE,
            CHAT_RETRIEVE,
            CHAT_UPDATE,
            CHAT_LIST,
            CHAT_DELETE,
            CHAT_CREATE_CHAT_COMPLETION,
            CHAT_CREATE_SMSCHAT,
            CHAT_END,
            CHAT_RERUN_ANALYSIS,
            CONCURRENCY_RETRIEVE,
            CONTACT_CREATE,
            CONTACT_UPDATE,
            CONTACT_LIST,
            CONTACT_DELETE,
            CONTACT_BACKFILL_ANALYSIS_DATA,
            CONTACT_CREATE_IMPORT,
            CONTACT_GET,
            CONTACT_GET_BACKFILL_JOB_STATUS,
            CONTACT_GET_BY_PHONE,
            CONTACT_GET_IMPORT,
            CONTACT_LIST_CONVERSATIONS,
            CONTACT_UPLOAD_IMPORT_FILE,
            CONVERSATION_FLOW_COMPONENT_CREATE,
            CONVERSATION_FLOW_COMPONENT_RETRIEVE,
            CONVERSATION_FLOW_COMPONENT_UPDATE,
            CONVERSATION_FLOW_COMPONENT_LIST,
            CONVERSATION_FLOW_COMPONENT_DELETE,
            CONVERSATION_FLOW_CREATE,
            CONVERSATION_FLOW_RETRIEVE,
            CONVERSATION_FLOW_UPDATE,
            CONVERSATION_FLOW_LIST,
            CONVERSATION_FLOW_DELETE,
            CRM_GET_CONFIG,
            CRM_GET_SCHEMA,
            CRM_GET_SYNC_JOB_STATUS,
            CRM_RUN_SYNC_JOB,
            CRM_UPDATE_CONFIG,
            EXPORT_REQUEST_LIST,
            IDENTITY_RETRIEVE,
            KNOWLEDGE_BASE_CREATE,
            KNOWLEDGE_BASE_RETRIEVE,
            KNOWLEDGE_BASE_LIST,
            KNOWLEDGE_BASE_DELETE,
            KNOWLEDGE_BASE_ADD_SOURCES,
            KNOWLEDGE_BASE_DELETE_SOURCE,
            LLM_CREATE,
            LLM_RETRIEVE,
            LLM_UPDATE,
            LLM_LIST,
            LLM_DELETE,
            MCP_TOOL_GET_MCP_TOOLS,
            PHONE_NUMBER_CREATE,
            PHONE_NUMBER_RETRIEVE,
            PHONE_NUMBER_UPDATE,
            PHONE_NUMBER_LIST,
            PHONE_NUMBER_DELETE,
            PHONE_NUMBER_IMPORT,
            PLAYGROUND_COMPLETION,
            TESTS_CREATE_BATCH_TEST,
            TESTS_CREATE_TEST_CASE_DEFINITION,
            TESTS_DELETE_TEST_CASE_DEFINITION,
            TESTS_GET_BATCH_TEST,
            TESTS_GET_TEST_CASE_DEFINITION,
            TESTS_GET_TEST_RUN,
            TESTS_LIST_BATCH_TESTS,
            TESTS_LIST_TEST_CASE_DEFINITIONS,
            TESTS_LIST_TEST_RUNS,
            TESTS_UPDATE_TEST_CASE_DEFINITION,
            VOICE_RETRIEVE,
            VOICE_LIST,
            VOICE_ADD_RESOURCE,
            VOICE_CLONE,
            VOICE_SEARCH);

    private static final Map<String, Operation> BY_ID =
            ALL.stream().collect(Collectors.toMap(Operation::id, Function.identity()));

    private Operations() {}

    /**
     * Returns all operations.
     *
     * @return the operations in the contract's order
     */
    public static List<Operation> all() {
        return ALL;
    }

    /**
     * Finds an operation by its id.
     *
     * @param id the id, for example {@code agentCreate}
     * @return the operation, or empty when there is none
     */
    public static Optional<Operation> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
