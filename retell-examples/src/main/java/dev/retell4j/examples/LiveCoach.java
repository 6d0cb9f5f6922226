package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.CallWebhookEvent;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.api.Calls;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.LiveCallControl;
import dev.retell4j.calls.LiveCallUpdate;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.BadRequestException;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Listens to calls while they run, and prompts the agent when the caller wants to leave.
 *
 * <p>The answer to a webhook changes nothing in a call. What changes it is a live update: a request of our own.
 */
public final class LiveCoach {
    private static final Pattern WANTS_TO_LEAVE =
            Pattern.compile("\\b(cancel|refund|complain)", Pattern.CASE_INSENSITIVE);
    private static final String ADVICE = "We can repair it today, free of charge, if you stay with us.";

    private final Calls calls;
    private final Set<String> coached = ConcurrentHashMap.newKeySet();

    LiveCoach(Calls calls) {
        this.calls = calls;
    }

    /**
     * Coaches an agent in a call that it places. Against the real service, this really dials.
     *
     * @param args the port to listen on; the address under which Retell reaches that port; a number of your account;
     *     the number to call
     * @throws Exception when the program is to stop
     */
    public static void main(String[] args) throws Exception {
        Arguments.expect(args, "a port", "the public URL of that port", "a number to call from", "a number to call");
        CompletableFuture<Call> ended = new CompletableFuture<>();
        try (RetellClient retell = RetellClient.fromEnv()) {
            LiveCoach coach = new LiveCoach(retell.calls());
            WebhookEndpoint endpoint = WebhookEndpoint.builder()
                    .verifier(WebhookVerifier.of(Arguments.apiKey()))
                    .onTranscriptUpdated(coach::listen)
                    .onCallEnded(event -> ended.complete(event.call()))
                    .build();
            try (RetellServer server = RetellServer.builder()
                    .port(Integer.parseInt(args[0]))
                    .webhooks("/retell", endpoint)
                    .start()) {
                System.out.println("Listening on " + server.uri() + "/retell");
                PhoneCall call = call(retell, args[1] + "/retell", args[2], args[3]);
                System.out.println("Dialling " + call.toNumber() + ": " + call.callId());
                System.out.println(ended.get(10, TimeUnit.MINUTES).renderTranscript());
            } catch (TimeoutException e) {
                System.out.println("The call goes on without us");
            }
        }
    }

    /** Each update brings the whole transcript, so that the caller's words come again and again: coach once. */
    void listen(CallTranscriptUpdated update) {
        String callId = update.callId();
        if (update.isLast()) {
            coached.remove(callId); // there is nobody left to prompt
        } else if (update.transcriptWithToolCalls().stream().anyMatch(LiveCoach::wantsToLeave) && coached.add(callId)) {
            coach(callId);
        }
    }

    private static boolean wantsToLeave(TranscriptEntry entry) {
        return entry instanceof Utterance said
                && said.role().equals(UtteranceRole.USER)
                && WANTS_TO_LEAVE.matcher(said.content()).find();
    }

    private void coach(String callId) {
        LiveCallControl control = LiveCallControl.builder()
                .additionalContext(ADVICE) // what the model reads from now on
                .triggerResponse(true) // and says something about at once, rather than at its next turn
                .build();
        try {
            calls.updateLive(
                    callId, LiveCallUpdate.builder().callControl(control).build());
            System.out.println("Prompted the agent: " + ADVICE);
        } catch (BadRequestException e) { // the caller was quicker: the call is over
            System.out.println("Too late: " + e.serverMessage().orElse("the call has ended"));
        } catch (RuntimeException e) {
            coached.remove(callId); // the endpoint answers 500, and the update comes again
            throw e;
        }
    }

    private static PhoneCall call(RetellClient retell, String url, String from, String to) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("Ask \"Is everything all right with the bicycle?\" and help.")
                        .beginMessage("Hello, this is Harbour Bicycles.")
                        .build())
                .llmId();
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles, aftercare")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .webhookUrl(url)
                        // transcript_updated does not come by itself
                        .webhookEvents(List.of(CallWebhookEvent.TRANSCRIPT_UPDATED, CallWebhookEvent.CALL_ENDED))
                        .build());
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(from)
                        .toNumber(to)
                        .overrideAgentId(agent.agentId())
                        .build());
    }
}
