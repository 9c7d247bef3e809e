// Environment variables, the user and their folders.
#pragma once

#include <optional>
#include <string>

namespace nurture::system {

class Environment {
 public:
  virtual ~Environment() = default;
  /// Empty optional where unset; an empty variable is "".
  virtual std::optional<std::string> get(const std::string& name) = 0;
  virtual unsigned user() = 0;
  virtual std::string working_folder() = 0;
  /// The file this program was started from; empty where the system can't tell.
  virtual std::string program() = 0;
};

class RealEnvironment : public Environment {
 public:
  std::optional<std::string> get(const std::string& name) override;
  unsigned user() override;
  std::string working_folder() override;
  std::string program() override;
};

/// The path itself if it begins with '/': then the working folder may be gone. Else where it leads
/// from there; "" is the working folder.
std::string absolute(Environment& environment, const std::string& path);

/// $XDG_CONFIG_HOME/nurture, $XDG_DATA_HOME/nurture, $XDG_STATE_HOME/nurture,
/// $XDG_CACHE_HOME/nurture; below $HOME where the variable is unset, empty or relative. Empty
/// optional without a HOME.
std::optional<std::string> config_folder(Environment& environment);
std::optional<std::string> data_folder(Environment& environment);
std::optional<std::string> state_folder(Environment& environment);
std::optional<std::string> cache_folder(Environment& environment);

}  // namespace nurture::system
