// The words that `log` knows.
#include "edits/log_typed.hpp"

#include <array>
#include <string_view>

#include "base/text.hpp"
#include "cli/known.hpp"
#include "cli/lookup.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {
namespace {

using Names = std::vector<std::string>;
using Text = std::optional<std::string>;

/// What people call a channel of a new store, between blanks.
struct Meaning {
  std::string_view typed, channel;
};
constexpr std::array meanings{
    Meaning{" phone telephone tel ring facetime ", "call"},
    Meaning{" mail mails ", "email"},
    Meaning{" whatsapp sms text texts chat signal telegram slack dm linkedin wechat ", "message"},
    Meaning{" dinner breakfast coffee tea drinks beer meal brunch ", "lunch"},
    Meaning{" zoom teams video videocall meet inperson ", "meeting"},
    Meaning{" conference fair party dinner-party concert ", "event"},
    Meaning{" letter card postcard handwritten ", "note"},
    Meaning{" link post book ", "article"},
};

}  // namespace

std::string known(const Text& typed, const Names& names, const std::string& what) {
  return typed ? cli::known(*typed, names, what) : std::string();
}

std::string known_channel(const Text& typed, const model::Settings& settings) {
  Names names;
  for (const auto& [name, channel] : settings.channels) names.push_back(name);
  if (!typed || cli::find_known(*typed, names)) return known(typed, names, "channel");
  const std::string word = " " + base::lower(base::trim(*typed)) + " ";
  for (const Meaning& meaning : meanings) {
    if (meaning.typed.find(word) == std::string_view::npos) continue;
    if (!settings.channels.contains(std::string(meaning.channel))) continue;
    throw base::usage("unknown channel '" + *typed + "'",
                      "did you mean '" + std::string(meaning.channel) +
                          "'? One of your own stands under 'channels' in nurture.yaml");
  }
  return cli::known(*typed, names, "channel",
                    "; one of your own stands under 'channels' in nurture.yaml");
}

std::string known_item(cli::Session& session, const Text& typed) {
  if (!typed || cli::exact_library_item(session, *typed)) return typed.value_or("");
  Names ids;
  for (const index::FileSummary& item : session.summaries().items) ids.emplace_back(item.id);
  return known(typed, ids, "library item");
}

std::string known_owner(const Text& typed, const model::Settings& settings) {
  Names names;
  for (const auto& [name, owner] : settings.owners) names.push_back(name);
  return names.empty() ? typed.value_or("") : known(typed, names, "owner");
}

}  // namespace nurture::edits
