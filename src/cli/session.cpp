// What a command may reach, found at first use.
#include "cli/session.hpp"

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

#include "base/text.hpp"
#include "git/commit.hpp"
#include "git/revision.hpp"
#include "index/odd_names.hpp"
#include "store/load.hpp"

namespace nurture::cli {
namespace {

constexpr std::size_t most_diagnostics =
    5;  // a reader's answer is the person's business, `check` is for the rest

std::string diagnostic_line(const base::Diagnostic& diagnostic) {
  std::string line = diagnostic.path;
  if (diagnostic.line > 0) line += ":" + std::to_string(diagnostic.line);
  if (diagnostic.line > 0 && diagnostic.column > 0) line += ":" + std::to_string(diagnostic.column);
  if (!line.empty()) line += ": ";
  if (diagnostic.severity == base::Severity::warning) line += "warning: ";
  return line + diagnostic.message;
}

// What a newer nurture writes isn't known here, nor what ours would break; only the settings, which
// say so, may be mended.
void refuse_newer_format(const model::Settings& settings, const std::vector<store::Step>& steps) {
  const bool only_settings = std::all_of(steps.begin(), steps.end(), [](const store::Step& step) {
    return step.file == model::File::settings;
  });
  if (settings.format == model::known_format || only_settings) return;
  throw base::Error("this store has format " + std::to_string(settings.format) +
                        ", written by a newer nurture: this one only reads it",
                    "upgrade nurture to the version that wrote it");
}

}  // namespace

Session::Session(system::System& system, Common common, base::Date today, Output& output)
    : system_(system), common_(std::move(common)), today_(today), output_(output) {}

// Taking apart what a command has read takes a tenth of the time of `check`, and the program is
// about to end: it is left where it is, as the memory is the system's again in a moment.
Session::~Session() {
  struct Remains {
    std::unique_ptr<model::Book> book;
    std::unique_ptr<index::Summaries> summaries;
    std::vector<Sole> soles;
  };
  // Reached to the end, so that none is a leak.
  static auto* const all = new (std::nothrow) std::vector<Remains>;
  if (all != nullptr) all->push_back({std::move(book_), std::move(summaries_), std::move(soles_)});
}

std::string Session::typed_again() const {
  std::string text;
  const auto add = [&text](const char* option, const std::optional<std::string>& typed) {
    if (typed) text += std::string(" ") + option + " " + base::shell_word(*typed);
  };
  add("--store", common_.store);
  add("--rev", common_.revision);
  return text;
}

void Session::use_store(const std::string& folder) {
  common_.store = folder;
  location_.reset();
  forget_book();
}

const store::UserConfig& Session::config() {
  if (!config_) config_ = store::load_user_config(system_.environment, system_.files);
  return *config_;
}

const base::Diagnostics& Session::config_flaws() {
  config_flaws_reported_ = true;
  return config().diagnostics;
}

const store::Location& Session::location() {
  if (location_) return *location_;
  if (!config_flaws_reported_) report(config_flaws());
  location_ = store::locate(system_.environment, system_.files, config(), common_.store);
  if (!location_->passed_over.empty()) remark(location_->passed_over);
  return *location_;
}

void Session::report(const base::Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < std::min(diagnostics.size(), most_diagnostics); ++i) {
    remark(diagnostic_line(diagnostics[i]));
  }
  if (diagnostics.size() > most_diagnostics) {
    remark("and " + std::to_string(diagnostics.size() - most_diagnostics) + " more: nurture check");
  }
}

const model::Settings& Session::settings() {
  if (book_) return book_->settings;
  if (summaries_) return summaries_->settings();
  if (!settings_) {
    settings_flaws_.clear();
    settings_ = index::load_settings(system().files, root(), settings_flaws_);
  }
  return *settings_;
}

base::Diagnostics Session::settings_errors() {
  settings();
  const auto& flaws = book_        ? book_->diagnostics
                      : summaries_ ? summaries_->diagnostics
                                   : settings_flaws_;
  base::Diagnostics errors;
  std::copy_if(flaws.begin(), flaws.end(), std::back_inserter(errors), [](const auto& one) {
    return one.path == "nurture.yaml" && one.severity == base::Severity::error;
  });
  return errors;
}

const model::Book& Session::book() {
  if (!book_) book_ = std::make_unique<model::Book>(store::load(system().files, root()));
  return *book_;
}

const model::Book& Session::organisations() {
  if (!organisations_) {
    organisations_ = std::make_unique<model::Book>(
        store::load_organisations(system().files, root(), settings()));
  }
  return *organisations_;
}

index::SummariesSource Session::summaries_source() {
  index::SummariesSource source{system().files, root(), {}, system_.clock.nanoseconds()};
  if (config().index && commit_.empty()) {
    source.index = index::index_place(system_.environment, root());
  }
  return source;
}

const index::Summaries& Session::summaries() {
  if (!summaries_) {
    summaries_ = std::make_unique<index::Summaries>();
    index::load_summaries(summaries_source(), today_, *summaries_);
  }
  return *summaries_;
}

model::Book Session::read_few(const store::Few& few) {
  auto book = store::load_few(system().files, root(), summaries(), few);
  unread_.insert(unread_.end(), book.diagnostics.begin(), book.diagnostics.end());
  return book;
}

git::Git Session::git() {
  return git::Git(system_.process, root(), {config().git_filters, false});
}

void Session::look_back(const std::string& revision) {
  config();  // the user's own, not the commit's
  const git::Git git = this->git();
  const git::Revision found = git::find_revision(git, revision, today_);
  past_files_ = std::make_unique<git::RevisionFiles>(git, found.commit, root());
  past_.emplace(system::System{system_.clock, system_.environment, *past_files_, system_.process,
                               system_.terminal});
  commit_ = found.commit;
  if (!common_.today) today_ = found.day;
  forget_book();
}

void Session::forget_book() {
  book_.reset();
  organisations_.reset();
  summaries_.reset();
  soles_.clear();
  unread_.clear();
  settings_.reset();
}

void Session::name_other_store() {
  if (!location().own) remark("in the store '" + root() + "'");
}

store::Saved Session::save(const std::string& what, std::vector<store::Step> steps,
                           const store::SaveProgress& progress) {
  refuse_newer_format(settings(), steps);
  std::vector<std::string> paths;
  for (store::Step& step : steps) {
    const auto sole = std::find_if(soles_.begin(), soles_.end(),
                                   [&](const Sole& one) { return one.path == step.path; });
    if (sole != soles_.end()) step.reading = sole->document;
    paths.push_back(step.path);
    if (step.kind == store::Step::Kind::move) paths.push_back(step.to);
  }
  store::Saved saved;
  change(paths, [&] {
    const index::OddNamesKept odd_names(summaries_source());
    saved = store::save(system_, root(), what, std::move(steps), progress);
    if (!saved.paths.empty()) output_.set_done(what);
    odd_names.carry_over();
    return what;
  });
  say_notes(saved.notes);
  return saved;
}

void Session::say_notes(const std::vector<std::string>& notes) {
  for (const std::string& note : notes) remark(note);
}

void Session::change(const std::vector<std::string>& paths,
                     const std::function<std::string()>& change) {
  name_other_store();
  report(settings_errors());  // what is written may hang on a default that holds because of them
  const bool commits = config().commit_auto && !paths.empty();
  const git::Before before = commits ? git::before_change(system_, root(), paths) : git::Before{};
  const std::string what = change();
  const bool people_only = std::all_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path.starts_with("contacts/");
  });
  auto organisations = people_only ? std::move(organisations_) : nullptr;
  forget_book();
  organisations_ = std::move(organisations);
  if (!commits) return;
  const std::string why = git::commit(system_, root(), before, paths, what);
  if (!why.empty()) remark("not committed: " + why);
}

void Session::say(const std::string& line) {
  std::string text = base::printable(line);
  const bool to_copy = text.starts_with("    ");  // as Output::note() has it
  if (system().terminal.output_is_terminal() && !to_copy)
    text = base::join(base::wrap(text, output_.style().columns), "\n");
  output_.print(text + "\n");
}

void Session::remark(const std::string& line) {
  output_.note(base::printable(line) + "\n");
}

void Session::page(const std::string& text) {
  if (json()) {
    output_.print(text);
  } else {
    output_.page(text, config().pager);
  }
}

base::Exit Session::reader_exit() {
  base::Diagnostics shown = summaries_ ? summaries_->diagnostics : book().diagnostics;
  for (const auto& one : unread_) {
    if (std::find(shown.begin(), shown.end(), one) == shown.end()) shown.push_back(one);
  }
  std::stable_partition(shown.begin(), shown.end(), [](const base::Diagnostic& diagnostic) {
    return diagnostic.severity == base::Severity::error;
  });
  const auto& unreadable = summaries_ ? summaries_->unreadable : book().unreadable;
  const bool broken = !unreadable.empty() || !config().diagnostics.empty() ||
                      (!shown.empty() && shown.front().severity == base::Severity::error);
  report(shown);
  return broken ? base::Exit::failed : base::Exit::done;
}

base::Exit Session::answer(const std::string& text) {
  page(text);
  return reader_exit();
}

}  // namespace nurture::cli
