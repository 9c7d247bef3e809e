// nurture review -i: those to look at one by one.
//
//   2 of 7
//    floor  Floor van der Meer · Director, Oostdam · rating A
//           lost touch: silent for 5 months (every 2..3 weeks)
//   [A]  [B]  [C]  [D]  [k]eep  [l]og  [s]nooze  [x] archive  [n]ext  [u]ndo  [m]ore  [q]uit
//   ?
#include "commands/review_walk.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "cli/prompt.hpp"
#include "commands/walk.hpp"
#include "edits/asked_log.hpp"
#include "edits/changes.hpp"
#include "edits/log_words.hpp"
#include "edits/take_back_last.hpp"
#include "render/layout.hpp"
#include "store/journal.hpp"

namespace nurture::commands {
namespace {

enum class Look { keep, log, snooze, archive, next, undo, more, quit, rate };

// In the order of Look; the ratings, Look::rate, stand before them in the question.
constexpr std::array look_keys{
    cli::AnswerKey{"keep", "[k]eep", "nothing changes until the next review"},
    cli::AnswerKey{"log", "[l]og", "record what was said"},
    cli::AnswerKey{"snooze", "[s]nooze", "until a day"},
    cli::AnswerKey{"x", "[x] archive", "off every agenda and list", "archive"},
    cli::AnswerKey{"next", "[n]ext", "skip: nothing is written", "skip"},
    cli::AnswerKey{"undo", "[u]ndo", "take the last answer back, and look at them again"},
    cli::AnswerKey{"more", "[m]ore", "the page to read before a call; again: the whole history"},
    cli::AnswerKey{"quit", "[q]uit", "what was written stays"},
};

/// The keys of the walk: a rating by its first letter, where no other key has that, or by its
/// place.
class LookKeys {
 public:
  explicit LookKeys(const model::Settings& settings) {
    keys_.assign(look_keys.begin(), look_keys.end());
    words_.reserve(settings.ratings.size());
    for (const model::Rating& rating : settings.ratings) {
      const std::string letter(base::first_character(rating.name).text);
      const std::string name = base::fold(rating.name), place = std::to_string(words_.size() + 1);
      const bool free = std::none_of(keys_.begin(), keys_.end(), [&](const auto& key) {
        return key.word.starts_with(base::fold(letter));
      });
      const Words& kept = words_.emplace_back(
          free ? Words{name, place, "[" + letter + "]" + rating.name.substr(letter.size()),
                       "rate " + rating.name + "; also " + place}
               : Words{place, name, "[" + place + "] " + rating.name, "rate " + rating.name});
      keys_.push_back({kept.word, kept.shown, kept.help, kept.also});
    }
    std::rotate(keys_.begin(), keys_.begin() + look_keys.size(), keys_.end());
  }

  LookKeys(const LookKeys&) = delete;  // the keys point into the words
  LookKeys& operator=(const LookKeys&) = delete;
  ~LookKeys() = default;

  struct Answer {
    Look look = Look::quit;
    std::size_t rating = 0;  ///< its place in the settings
  };
  /// Empty: the person left the question.
  std::optional<Answer> ask(cli::Session& session) const {
    const std::optional<std::size_t> key = choose_key(session, keys_);
    if (!key) return {};
    if (*key < words_.size()) return Answer{Look::rate, *key};
    return Answer{static_cast<Look>(*key - words_.size()), 0};
  }

 private:
  /// What the keys' views point into.
  struct Words {
    std::string word, also, shown, help;
  };
  std::vector<Words> words_;
  std::vector<cli::AnswerKey> keys_;
};

std::vector<yaml::Change> looked_at(base::Date today) {
  return {yaml::Set{{"reviewed"}, yaml::scalar(base::iso(today))}};
}

void change_reviewed(cli::Session& session, const model::Contact& contact, const std::string& what,
                     std::vector<yaml::Change> changes) {
  const std::vector<yaml::Change> look = looked_at(session.today());
  changes.insert(changes.end(), look.begin(), look.end());
  change_file(session, "review: " + contact.name + ", " + what, edits::target(contact),
              std::move(changes));
  session.say(contact.name + ": " + what);
}

// False: nothing was written.
bool log_reviewed(cli::Session& session, const model::Contact& contact) {
  std::optional<edits::LogEntry> entry = edits::asked_entry(session, contact, false);
  if (!entry) {
    session.remark("nothing was logged");
    return false;
  }
  entry->besides = looked_at(session.today());
  const std::optional<store::Saved> saved = edits::save_until_it_is(session, *entry);
  if (saved) edits::say_saved(session, {*entry}, *saved);
  return saved.has_value();
}

/// What was written: for the sum at the end, and to be taken back.
struct WrittenLook {
  std::size_t place = 0;  ///< of the person in the walk
  Look look = Look::keep;
  std::string what;  ///< as the journal has it
};

class ReviewWalk {
 public:
  ReviewWalk(cli::Session& session, const pages::View& view)
      : session_(session),
        view_(view),
        ids_(pages::ids_to_review(session, view)),
        keys_(session.settings()) {}

  bool nobody() const { return ids_.empty(); }

  base::Exit run() {
    const render::Style& style = session_.out().style();
    const auto people = static_cast<int>(ids_.size());
    session_.out().print(render::two_ends(
        style, "Review", render::counted(people, "person", "people") + " to look at"));
    bool interrupted = false;
    try {
      while (place_ < ids_.size() && visit()) continue;
    } catch (const cli::Interrupted&) {
      interrupted = true;
    }
    session_.out().print("\n");
    session_.say(sum());
    return walk_exit(session_, interrupted);
  }

 private:
  // One person; false: the walk is at its end.
  bool visit() {
    const std::string progress = std::to_string(place_ + 1) + " of " + std::to_string(ids_.size());
    const render::Style& style = session_.out().style();
    session_.out().print("\n" + render::remark(style, progress));
    const pages::ReviewPage page = pages::review_of(session_, view_, ids_[place_]);
    if (page.review.lines.empty()) {
      session_.say(ids_[place_] + " needs no look any more");
      ++place_;
      return true;
    }
    const render::ReviewLine& line = page.review.lines.front();
    session_.out().print(render::review_line_text(line, page.book, session_.today(), style) + "\n");
    int pages = 0;
    while (const auto answer = keys_.ask(session_)) {
      if (answer->look == Look::quit) return false;
      if (answer->look == Look::more) {
        show_more(session_, *line.contact, pages++ % 2 == 1);
      } else if (answer->look == Look::undo) {
        if (taken_back()) return true;
      } else if (answer->look == Look::next) {
        ++skipped_, ++place_;
        return true;
      } else if (written(*answer, *line.contact)) {
        ++place_;
        return true;
      }
    }
    return false;
  }

  // ^C in one of its questions leaves it, and no more than it.
  bool written(const LookKeys::Answer& answer, const model::Contact& contact) try {
    if (!write(answer, contact)) return false;
    const auto newest = store::newest(session_.system(), session_.root());
    written_.push_back({place_, answer.look, newest ? newest->what : ""});
    return true;
  } catch (const cli::Interrupted&) {
    session_.remark("nothing was written");
    return false;
  } catch (const base::Error& error) {
    cli::complain(session_, error);
    session_.forget_book();
    return false;
  }

  bool write(const LookKeys::Answer& answer, const model::Contact& contact) {
    if (answer.look == Look::log) return log_reviewed(session_, contact);
    if (answer.look == Look::snooze)
      return ask_snooze(session_, contact, looked_at(session_.today()));
    if (answer.look == Look::keep) {
      change_reviewed(session_, contact, "kept as is", {});
    } else if (answer.look == Look::archive) {
      const std::string today = base::iso(session_.today());
      change_reviewed(session_, contact, "archived",
                      {yaml::Set{{"archived"}, yaml::scalar(today)}});
    } else {
      const std::string& rating = session_.settings().ratings.at(answer.rating).name;
      change_reviewed(session_, contact, "rating " + rating,
                      {yaml::Set{{"rating"}, yaml::scalar(rating)}});
    }
    return true;
  }

  // Only what was answered here, and is still the newest change.
  bool taken_back() try {
    if (written_.empty()) {
      session_.remark("nothing was written here yet");
      return false;
    }
    const auto newest = store::newest(session_.system(), session_.root());
    if (!newest || newest->what != written_.back().what)
      throw base::Error("something else was changed since '" + written_.back().what + "'",
                        "nurture undo takes back the newest change");
    edits::take_back_last(session_);
    session_.forget_book();
    place_ = written_.back().place;
    written_.pop_back();
    return true;
  } catch (const base::Error& error) {
    cli::complain(session_, error);
    return false;
  }

  // "rated 3, kept 1; 2 left"
  std::string sum() {
    std::map<Look, int> tally;
    for (const WrittenLook& one : written_) ++tally[one.look];
    const std::string text = counted_parts({{"rated", tally[Look::rate]},
                                            {"kept as is", tally[Look::keep]},
                                            {"logged", tally[Look::log]},
                                            {"snoozed", tally[Look::snooze]},
                                            {"archived", tally[Look::archive]},
                                            {"skipped", skipped_}});
    const std::size_t left = pages::ids_to_review(session_, view_).size();
    return text + (left > 0 ? "; " + std::to_string(left) + " left to look at" : "; nobody left");
  }

  cli::Session& session_;
  const pages::View& view_;
  const std::vector<std::string> ids_;
  const LookKeys keys_;
  std::size_t place_ = 0;
  int skipped_ = 0;
  std::vector<WrittenLook> written_;
};

}  // namespace

base::Exit walk_review(cli::Session& session, const pages::View& view) {
  ReviewWalk walk(session, view);
  if (!walk.nobody()) return walk.run();
  const auto [book, review] = pages::review_page(session, view);
  return session.answer(render::review_text(review, book, session.out().style()));
}

}  // namespace nurture::commands
