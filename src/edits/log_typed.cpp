// The words that `log` knows.
#include "edits/log_typed.hpp"

#include <algorithm>
#include <array>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/known.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"
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

std::string known(const Text& typed, const Names& names, const std::string& what) {
  return typed ? cli::known(*typed, names, what) : std::string();
}

// Which of one person's open follow-ups these words name.
std::vector<model::FollowUp> named_done(const model::Contact& contact, const Names& typed,
                                        base::Date today) {
  const std::vector<Numbered> open = open_follow_ups(contact.follow_ups, today);
  std::vector<model::FollowUp> done;
  for (const std::string& words : typed) {
    const std::vector<Numbered> found = words == "all" ? open : named(open, words);
    if (found.size() > 1 && words != "all") {
      throw base::usage("'" + words + "' names " + std::to_string(found.size()) +
                            " open follow-ups of '" + contact.name + "'",
                        "name it by its number in: nurture show " + base::shell_word(contact.id));
    }
    for (const Numbered& item : found) {
      const model::FollowUp& follow_up = contact.follow_ups[item.index];
      if (std::find(done.begin(), done.end(), follow_up) == done.end()) done.push_back(follow_up);
    }
  }
  return done;
}

// "1 3" and "1,3" are two of them, "white paper" is the words of one.
Names named_in(const std::string& typed) {
  if (base::blank(typed)) return {};
  if (typed.find_first_not_of("0123456789, ") != std::string::npos) return {typed};
  std::string numbers = typed;
  std::replace(numbers.begin(), numbers.end(), ',', ' ');
  Names parts = base::split(numbers, ' ');
  std::erase_if(parts, [](const std::string& part) { return base::blank(part); });
  return parts;
}

std::string listed(const model::Contact& contact, const std::vector<Numbered>& open) {
  std::string text = "open follow-ups of " + contact.name + ":\n";
  for (const Numbered& item : open) {
    text += "  " + std::to_string(item.index + 1) + "  " + item.text + "\n";
  }
  return base::printable(text, true);
}

// The open follow-ups that a touch may have been for. None for what is no touch.
std::vector<Numbered> answerable(const Entry& entry, const model::Settings& settings,
                                 base::Date today) {
  const model::Contact& contact = entry.contact;
  const model::Interaction& interaction = entry.interaction;
  if (!interaction.reached || !model::counts(settings, interaction.channel)) return {};
  std::vector<Numbered> open = open_follow_ups(contact.follow_ups, today);
  std::erase_if(open, [&](const Numbered& item) {
    return contact.follow_ups[item.index].due > interaction.date;
  });
  return open;
}

}  // namespace

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

std::string known_intent(const Text& typed) {
  return known(typed, {"give", "ask", "social"}, "intent");
}

void close_named(Entry& entry, const Names& typed, base::Date today) {
  entry.done = named_done(entry.contact, typed, today);
}

bool close_answered(cli::Session& session, Entry& entry, bool ask) {
  const base::Date today = session.today();
  const std::vector<Numbered> open = answerable(entry, session.settings(), today);
  if (open.size() == 1) entry.done = {entry.contact.follow_ups[open.front().index]};
  if (open.size() < 2) return true;
  if (!ask) {
    entry.left_open = open.size();
    return true;
  }
  session.out().note(listed(entry.contact, open));
  return cli::ask_until(session, "which are done (numbers, all, Enter for none)? ",
                        [&](const std::string& typed) {
                          const Names names = named_in(typed);
                          for (const std::string& name : names) {
                            if (!named_done(entry.contact, {name}, today).empty()) continue;
                            throw base::usage("no open follow-up is named by '" + name + "'");
                          }
                          close_named(entry, names, today);
                        });
}

}  // namespace nurture::edits
