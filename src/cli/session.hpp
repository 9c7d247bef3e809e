// What a command may reach while it runs. Handed to `run`, never stored.
#pragma once

#include <memory>

#include "base/date.hpp"
#include "cli/args.hpp"
#include "cli/output.hpp"
#include "index/summaries.hpp"
#include "model/book.hpp"
#include "store/locate.hpp"
#include "store/save.hpp"
#include "store/user_config.hpp"

namespace nurture::git {
class Git;
}

namespace nurture::store {
struct Few;
}

namespace nurture::cli {

/// The options that every command takes, as typed.
struct Common {
  std::optional<std::string> store, today;
  std::optional<std::string> revision;  ///< of those that take --rev
  std::string color = "auto";
  bool json = false;
};

class Session {
 public:
  Session(system::System& system, Common common, base::Date today, Output& output);
  ~Session();

  /// The machine; after look_back() its files are the commit's.
  system::System& system() { return past_ ? *past_ : system_; }
  /// The machine as it is, even where a commit is looked at: for what isn't of the store.
  system::System& machine() { return system_; }
  base::Date today() const { return today_; }
  /// Whether that is the day it really is: neither --today nor a commit's.
  bool is_now() const { return !common_.today && commit_.empty(); }
  bool json() const { return common_.json; }
  /// Which store and commit were asked for, as they may be typed again: " --rev HEAD~1".
  std::string typed_again() const;
  /// --store, as typed.
  const std::optional<std::string>& store_option() const { return common_.store; }
  Output& out() { return output_; }

  /// From here on this is the store, as --store would have it.
  void use_store(const std::string& folder);

  const store::UserConfig& config();  ///< read at first use
  /// Of the config, for commands that show them themselves: location() is then silent of them.
  const base::Diagnostics& config_flaws();
  /// Found at first use; throws base::Error, Exit::usage. Says on standard error what is wrong with
  /// the config, and which store was passed over for this one.
  const store::Location& location();
  const std::string& root() { return location().root; }
  /// git in the store's folder, with what the user's config lets run there.
  git::Git git();
  bool located() const { return location_.has_value(); }  ///< somebody asked for it
  const model::Settings& settings();  ///< read alone unless a book or summaries is there
  /// Of nurture.yaml: a default may hold only because of one.
  base::Diagnostics settings_errors();
  const model::Book& book();  ///< loaded at first use
  /// All organisations, without the rest of the book. Kept when something is written, but for
  /// these.
  const model::Book& organisations();
  /// Everyone's facts, and what finds them: much cheaper than the book. Loaded at first use.
  const index::Summaries& summaries();
  /// From where these are read.
  index::SummariesSource summaries_source();
  /// A file of a person that was read by itself (see lookup.hpp).
  struct Sole {
    std::string path;
    std::shared_ptr<const yaml::Document> document;  ///< spares `save` another reading
    std::optional<model::Contact> contact;           ///< empty = somebody took it
  };
  /// The book of a few: see store::load_few. Who can't be read now is reported by reader_exit().
  model::Book read_few(const store::Few& few);
  /// Those read so far, forgotten with the book.
  std::vector<Sole>& soles() { return soles_; }
  /// What was typed at questions so far, the oldest first: for the arrow keys.
  std::vector<std::string>& answers() { return answers_; }
  /// From here on the store is as a commit of its repository has it, and the day is the one it was
  /// committed on, unless --today named one. Nothing can be written then. Throws base::Error
  /// (Exit::usage) where there is no such commit.
  void look_back(const std::string& revision);
  const std::string& commit() const { return commit_; }  ///< its id; empty = what is there now
  /// The summaries, too: read again at next use.
  void forget_book();
  /// Says on standard error which store is written to where it is not the user's own.
  void name_other_store();
  /// The way every command writes: names a store that is not the user's own on standard error, then
  /// store::save; with `commit: auto` that is one commit of git's.
  store::Saved save(const std::string& what, std::vector<store::Step> steps,
                    const store::SaveProgress& progress = {});
  /// The same for a change that finds its own steps. `paths`: what it may touch; `change` makes it
  /// and says what it was.
  void change(const std::vector<std::string>& paths, const std::function<std::string()>& change);
  /// What the store says of a change besides, on standard error.
  void say_notes(const std::vector<std::string>& notes);
  /// One line on standard output: what was done. It breaks at words on a narrow terminal, but for
  /// one indented by four: a command to copy.
  void say(const std::string& line);
  /// One line on standard error: what else there is to know.
  void remark(const std::string& line);
  /// JSON as it is, any other text through the person's pager.
  void page(const std::string& text);
  /// What a reader's exit is: failed where a file could not be read, else done. Prints the
  /// diagnostics' lines on standard error.
  base::Exit reader_exit();
  /// A reader's whole answer: page(), then reader_exit().
  base::Exit answer(const std::string& text);

 private:
  void report(const base::Diagnostics& diagnostics);

  system::System& system_;
  Common common_;
  base::Date today_;
  Output& output_;
  std::optional<store::UserConfig> config_;
  bool config_flaws_reported_ = false;
  std::optional<store::Location> location_;
  std::optional<model::Settings> settings_;
  base::Diagnostics settings_flaws_;
  std::unique_ptr<model::Book> book_;
  std::unique_ptr<model::Book> organisations_;
  std::unique_ptr<index::Summaries> summaries_;
  std::vector<Sole> soles_;
  base::Diagnostics unread_;  ///< of those that read_few() was to read
  std::vector<std::string> answers_;
  std::unique_ptr<system::Files> past_files_;
  std::optional<system::System> past_;
  std::string commit_;
};

}  // namespace nurture::cli
