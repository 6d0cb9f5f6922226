package dev.retell4j.examples.tour;

import dev.retell4j.batch.BatchCallTask;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Somebody to be called. Without a script, the simulator makes a conversation up from the prompt.
 *
 * @param name the first name
 * @param number the telephone number
 * @param appointment when the practice expects the patient
 * @param behaviour what happens on the phone
 */
record Patient(String name, String number, String appointment, CallScript behaviour) {
    /** Moves her appointment; this is the call that is looked at closely. */
    static final Patient ADA = new Patient("Ada", "+14155550142", "Tuesday at ten o'clock", movesTheAppointment());

    /** Needs some time to answer. */
    static final Patient KIM = new Patient("Kim", "+14155550143", "Friday at two", looksForTheCalendar());

    /** Is called while too many requests arrive. */
    static final Patient LEA = new Patient("Lea", "+14155550144", "Friday at three", CallScript.answered());

    /** Is called while the network fails. */
    static final Patient MAX = new Patient("Max", "+14155550145", "Friday at four", CallScript.answered());

    /** Those who are called at once. */
    static final List<Patient> LIST = List.of(
            new Patient("Ben", "+14155550151", "Monday at nine", agrees()),
            new Patient("Clara", "+14155550152", "Monday at ten", agrees().endingWith("user_hangup")),
            new Patient("David", "+14155550153", "Monday at eleven", CallScript.voicemail()),
            new Patient("Emma", "+14155550154", "Monday at noon", CallScript.busy()),
            new Patient("Farid", "+14155550155", "Monday at one", CallScript.noAnswer()),
            new Patient("Gina", "+14155550156", "Monday at two", wantsAPerson()),
            new Patient("Hugo", "+14155550157", "Monday at three", CallScript.declined()),
            new Patient("Ines", "+14155550158", "Monday at four", agrees()));

    /** What the practice knows of the patient; the prompt has these names in double braces. */
    Map<String, String> variables() {
        return Map.of("patient_name", name, "appointment", appointment);
    }

    /** A call to the patient, with something to find it again by. */
    PhoneCallCreate call(String visit) {
        return PhoneCallCreate.builder()
                .fromNumber(Scenario.PRACTICE_NUMBER)
                .toNumber(number)
                .retellLlmDynamicVariables(variables())
                .metadata(Map.of("visit", visit))
                .build();
    }

    BatchCallTask task() {
        return BatchCallTask.builder()
                .toNumber(number)
                .retellLlmDynamicVariables(variables())
                .build();
    }

    private static CallScript movesTheAppointment() {
        return CallScript.answered(
                        Turn.agent(Scenario.GREETING),
                        Turn.user("I am afraid not. Can we move it?"),
                        Turn.moveTo("reschedule"),
                        Turn.agent("Of course. Let me see what is free."),
                        Turn.tool(
                                "find_free_times",
                                Map.of("after", "Tuesday"),
                                List.of("Wednesday 9:30", "Thursday 16:00")),
                        Turn.agent("Wednesday at 9:30, or Thursday at four?"),
                        Turn.user("Thursday at four, please."),
                        Turn.tool("book_time", Map.of("time", "Thursday 16:00"), Map.of("reference", "LD-2043")),
                        Turn.moveTo("farewell"),
                        Turn.agent("Done: Thursday at four. Anything else?"),
                        Turn.user("No, thank you, Nora!"),
                        Turn.agent("See you on Thursday, {{patient_name}}. Goodbye!"),
                        Turn.tool("end_call", Map.of(), "The call ends."))
                .summary("Ada cannot come on Tuesday; she comes on Thursday at four.")
                .sentiment("Positive")
                .analysis("moved", true)
                .analysis("booked_time", "Thursday 16:00");
    }

    private static CallScript looksForTheCalendar() {
        return CallScript.answered(
                        Turn.agent(Scenario.GREETING),
                        Turn.user("One moment, I am looking for my calendar."),
                        Turn.silence(Duration.ofSeconds(25)),
                        Turn.user("Here it is. Yes, that is fine."),
                        Turn.agent("Wonderful. Goodbye, {{patient_name}}!"),
                        Turn.tool("end_call", Map.of(), "The call ends."))
                .analysis("moved", false);
    }

    private static CallScript agrees() {
        return CallScript.answered(
                        Turn.agent(Scenario.GREETING),
                        Turn.user("Yes, it does."),
                        Turn.moveTo("farewell"),
                        Turn.agent("Wonderful. Goodbye, {{patient_name}}!"),
                        Turn.tool("end_call", Map.of(), "The call ends."))
                .sentiment("Positive")
                .analysis("moved", false);
    }

    private static CallScript wantsAPerson() {
        return CallScript.answered(
                        Turn.agent(Scenario.GREETING),
                        Turn.user("I would rather talk to a person."),
                        Turn.agent("I am putting you through."),
                        Turn.tool("to_reception", Map.of(), "The call is transferred."))
                .endingWith("call_transfer")
                .sentiment("Neutral")
                .analysis("moved", false);
    }
}
