// nurture review: whom we lost, or never rated, once a quarter.
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "commands/review_walk.hpp"

namespace nurture::commands {
namespace {

struct ReviewOptions {
  pages::View view;
  bool interactive = false;
};

base::Exit run_review(const ReviewOptions& options, cli::Session& session) {
  if (options.interactive && session.json())
    throw base::usage("-i and --json don't go together", "use only one of them");
  if (options.interactive && !session.commit().empty())
    throw base::usage("a commit can't be walked through", "leave out --rev, or -i");
  if (options.interactive) return walk_review(session, options.view);
  const auto [book, review] = pages::review_page(session, options.view);
  return session.answer(session.json() ? render::review_json(review, book)
                                       : render::review_text(review, book, session.out().style()));
}

}  // namespace

cli::Action review(cli::Args& args) {
  const auto options = std::make_shared<ReviewOptions>();
  declare(args, options->view);
  args.flag("-i,--interactive", options->interactive,
            "walk through them: rate, keep, log, snooze or archive");
  args.revision();
  args.stray([](const std::string& typed) {
    return "'review' is about everyone: for one person, nurture show " + base::shell_id(typed);
  });
  args.json();
  args.epilogue("nurture review\nnurture review -i --owner mei");
  return [options](cli::Session& session) { return run_review(*options, session); };
}

}  // namespace nurture::commands
