package dev.retell4j.simulator;

/** Things that most tests need. */
final class Fixture {
    static final String FROM = "+14155550100";
    static final String TO = "+14155550123";

    static final String LLM = """
            {"start_speaker":"agent","begin_message":"Hello {{name}}, this is Garage Nord.",
             "general_prompt":"You book repairs.","default_dynamic_variables":{"city":"Oslo"},
             "general_tools":[{"type":"end_call","name":"hang_up"}],
             "starting_state":"find_day",
             "states":[
               {"name":"find_day","state_prompt":"Ask \\"Which day suits you, {{name}}?\\"",
                "edges":[{"destination_state_name":"book","description":"A day was found"}]},
               {"name":"book","state_prompt":"Say \\"I am booking that in {{city}} now.\\"",
                "tools":[{"type":"custom","name":"book_repair","url":"https://example.com/book","parameters":
                  {"type":"object","properties":{"order_number":{"type":"string"},"day":{"type":"string"}}}}]}]}
            """;

    private Fixture() {}

    static String llm(TestClient client) {
        return client.create("/create-retell-llm", LLM, "llm_id");
    }

    static String agent(TestClient client, String llmId) {
        return client.create("/create-agent", """
                {"agent_name":"Nora","voice_id":"retell-Cimo",
                 "response_engine":{"type":"retell-llm","llm_id":"%s"},
                 "post_call_analysis_data":[
                   {"type":"enum","name":"outcome","description":"How it went","choices":["booked","refused"]},
                   {"type":"system-presets","name":"call_summary"}]}
                """.formatted(llmId), "agent_id");
    }

    /** Creates an LLM, an agent on it and a number that calls with that agent; returns the agent's id. */
    static String callingAgent(TestClient client) {
        String agentId = agent(client, llm(client));
        client.create("/create-phone-number", """
                {"phone_number":"%s","outbound_agents":[{"agent_id":"%s","weight":1}]}
                """.formatted(FROM, agentId), "phone_number");
        return agentId;
    }

    static String call(TestClient client, String to) {
        return client.create("/v2/create-phone-call", """
                {"from_number":"%s","to_number":"%s","metadata":{"order":"77"},
                 "retell_llm_dynamic_variables":{"name":"Ada","order_number":"A-77"}}
                """.formatted(FROM, to), "call_id");
    }
}
