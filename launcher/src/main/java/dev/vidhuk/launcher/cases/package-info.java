/** What people see of cases on the command line, and how what they do reaches alerts; the commands only ask and print. */
@NullMarked
package dev.vidhuk.launcher.cases;

import org.jspecify.annotations.NullMarked;
