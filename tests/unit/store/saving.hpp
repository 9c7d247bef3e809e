// Saving in memory: what the cases of several files share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "store/save.hpp"
#include "tests/unit/store/people.hpp"

namespace nurture::store {

using namespace test;
using Kind = Step::Kind;
using Paths = std::vector<std::string>;

inline const Paths untouched{"contacts/ada.yaml", "contacts/bob.yaml", "contacts/cy.yaml",
                             "nurture.yaml"};

struct Failure {
  std::string what, hint;
};

inline Failure failure_of(system::System system, std::vector<Step> steps) {
  try {
    save(system, root, "test", std::move(steps));
  } catch (const base::Error& error) {
    return {error.what(), error.hint()};
  }
  return {};
}

inline Saved save_in(People& people, std::vector<Step> steps) {
  auto system = people.system();
  return save(system, root, "test", std::move(steps));
}

}  // namespace nurture::store
