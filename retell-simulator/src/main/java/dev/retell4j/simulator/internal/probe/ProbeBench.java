package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.LlmDialer;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.LlmTime;

/**
 * What all calls of a probe share.
 *
 * @param settings what is wanted
 * @param schedule how long Retell waits
 * @param time real time
 * @param dialer opens sockets
 */
record ProbeBench(ProbeSettings settings, LlmSchedule schedule, LlmTime time, LlmDialer dialer) {}
