/** Put together by build.mjs of the site's texts: those that the app says. */
declare module "texts" {
  const texts: Record<"kk" | "ru" | "en", Record<string, string>>;
  export default texts;
}
