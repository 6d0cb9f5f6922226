/** Which contact fields exist and how they are kept in step with a CRM. */
@NullMarked
package dev.retell4j.crm;

import org.jspecify.annotations.NullMarked;
