// A small store to log in.
#pragma once

#include <string>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {

inline const std::string ada = "contacts/ada-lovelace.yaml";

struct LogBook : Program {
  LogBook() {
    file(ada, "name: Ada Lovelace\nrating: A   # by far\n");
    file("contacts/bob-king.yaml", "name: Bob King\ntags: [client]\n");
    file("contacts/cem-king.yaml", "name: Cem King\ntags: [client]\n");
  }
};

}  // namespace nurture::test
