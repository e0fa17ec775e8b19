/** The house style as far as a machine can check it: packages, models, documents and container files. */
package org.supportflow.house;
