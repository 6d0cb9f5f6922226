package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What an agent wrote and did in one go.
 *
 * @param messages the messages, tool calls and transitions, in order
 * @param position where the conversation stands now
 * @param collected the variables that came to light, by name
 * @param ended whether the agent ended the conversation
 */
public record Reply(List<ObjectNode> messages, Position position, Map<String, String> collected, boolean ended) {}
