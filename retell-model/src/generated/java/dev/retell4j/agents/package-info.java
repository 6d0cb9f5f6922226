/** Voice and chat agents, their versions and settings. */
@NullMarked
package dev.retell4j.agents;

import org.jspecify.annotations.NullMarked;
