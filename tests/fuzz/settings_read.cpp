// Any bytes as nurture.yaml and as one's own config.yaml: neither crashes, each flaw has its place,
// what is read can be reckoned with, and setting a key keeps the others.
#include <cmath>
#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "index/settings_file.hpp"
#include "model/settings.hpp"
#include "store/user_config.hpp"
#include "tests/fuzz/law.hpp"
#include "tests/support/test_system.hpp"

namespace {

using namespace nurture;

bool is_tie(double tie) {
  return tie >= 0 && tie <= 1;
}

void check_channels(const model::Settings& settings, const std::string& bytes) {
  for (const auto& [name, channel] : settings.channels) {
    if (!(channel.cost >= 0) || !std::isfinite(channel.cost) || channel.minutes < 0)
      test::broken("a channel's cost can be added up", bytes);
  }
  if (!settings.channels.contains(settings.default_channel))
    test::broken("the default channel is one", bytes);
}

void check_settings(const std::string& bytes) {
  base::Diagnostics diagnostics;
  const auto settings = index::settings_of(bytes, diagnostics);
  for (const auto& flaw : diagnostics)
    if (flaw.message.empty() || flaw.line < 0 || flaw.column < 0)
      test::broken("a flaw has its place", bytes);
  if (settings.ratings.empty()) test::broken("there are ratings", bytes);
  if (settings.default_rating != model::undecided &&
      !model::find_rating(settings, settings.default_rating))
    test::broken("the default rating is one", bytes);
  if (settings.capacity && *settings.capacity < 1) test::broken("a capacity is at least 1", bytes);
  if (!(settings.lost_after > 0) || !std::isfinite(settings.lost_after))
    test::broken("lost_after is a number of intervals", bytes);
  const auto& ties = settings.ties;
  if (!is_tie(ties.referred_by) || !is_tie(ties.knows) || !is_tie(ties.colleagues) ||
      !is_tie(ties.former_colleagues))
    test::broken("a tie is a share", bytes);
  check_channels(settings, bytes);
}

void check_config(const std::string& bytes) {
  test::TestSystem scene;
  const std::string path = "/home/ada/.config/nurture/config.yaml";
  scene.files.put(path, bytes);
  auto before = store::load_user_config(scene.environment, scene.files);
  try {
    store::set_user_config(scene.environment, scene.files, "me", "dave");
  } catch (const base::Error&) {
    if (scene.files.content(path) != bytes) test::broken("what is refused changes nothing", bytes);
    return;
  }
  const auto after = store::load_user_config(scene.environment, scene.files);
  if (after.me != "dave") test::broken("what is set is there", scene.files.content(path));
  if (after.store != before.store || after.editor != before.editor || after.pager != before.pager ||
      after.mail != before.mail || after.also_mail != before.also_mail ||
      after.timezone != before.timezone || after.commit_auto != before.commit_auto ||
      after.index != before.index || after.git_filters != before.git_filters)
    test::broken("setting a key keeps the others", bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_settings(bytes);
  check_config(bytes);
  return 0;
}
