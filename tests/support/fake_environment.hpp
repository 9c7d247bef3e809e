// Environment variables, a user and a working folder of a test's choice.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "system/environment.hpp"

namespace nurture::test {

struct FakeEnvironment : system::Environment {
  std::map<std::string, std::string> variables{{"HOME", "/home/ada"}};
  unsigned user_id = 1000;
  std::string folder = "/home/ada";
  std::string program_path = "/usr/bin/nurture";

  std::optional<std::string> get(const std::string& name) override {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  }
  unsigned user() override { return user_id; }
  std::string working_folder() override { return folder; }
  std::string program() override { return program_path; }
};

}  // namespace nurture::test
